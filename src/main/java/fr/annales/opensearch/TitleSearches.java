package fr.annales.opensearch;

import fr.annales.engine.Completions.Title;
import fr.annales.engine.Sort;
import fr.annales.engine.TitleQuery;
import fr.annales.engine.TitleWord;
import fr.annales.french.EdgeNGrams;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes the searches for titles that have some words, each with its first event in time. */
record TitleSearches(Version version) {

    SearchBody search(TitleQuery titles) {
        Query words = DrillDown.of(titles.filters(), List.of(), version.data()).all(words(titles));
        return SearchBody.of(version.events(), Query.filter(words))
                .hits(Math.min(titles.limit(), Schema.MOST_HITS), Schema.order(Sort.DATE))
                .uncounted()
                .with("collapse", Map.of("field", Schema.TITLE))
                .with("_source", List.of(Schema.EVENT + "." + "id", Schema.EVENT + "." + "title"));
    }

    private static Query words(TitleQuery titles) {
        List<Query> all = new ArrayList<>();
        boolean first = titles.fromStart();
        for (TitleWord word : titles.words()) {
            all.add(word(word, first));
            first = false;
        }
        return Query.filter(all.toArray(Query[]::new));
    }

    private static Query word(TitleWord word, boolean first) {
        Query whole = whole(word.token(), first);
        String before = first ? EdgeNGrams.FIRST : "";
        String form = word.token().form();
        return switch (word.reach()) {
            case WHOLE -> whole;
            case PREFIX -> Query.anyOf(List.of(whole, beginning(before, form)));
            case FUZZY_PREFIX ->
                Query.anyOf(List.of(whole, Query.regexp(Schema.TITLE_BEGINNING, before + FuzzyPrefixPattern.of(form))));
        };
    }

    private static Query whole(Token word, boolean first) {
        if (!first) return QueryTranslator.word(word, Schema.TITLE_WORDS);
        return Query.terms(
                Schema.TITLE_BEGINNING,
                word.stems().stream().map(stem -> EdgeNGrams.FIRST_STEM + stem).toList());
    }

    private static Query beginning(String before, String form) {
        return form.length() <= EdgeNGrams.LONGEST
                ? Query.term(Schema.TITLE_BEGINNING, before + form)
                : Query.prefix(Schema.TITLE_BEGINNING, before + form);
    }

    static List<Title> read(SearchReply reply) {
        return reply.hits().stream().map(TitleSearches::title).toList();
    }

    private static Title title(JsonNode hit) {
        JsonNode event = hit.required("_source").required(Schema.EVENT);
        return new Title(
                event.required("id").asString(), event.required("title").asString());
    }
}
