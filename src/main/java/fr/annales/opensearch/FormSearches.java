package fr.annales.opensearch;

import fr.annales.engine.Completions;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.IndexedForm;
import fr.annales.french.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes the searches of an index of forms.
 *
 * @param index the name of the index
 */
record FormSearches(String index) {
    private static final String KNOWN = "known";
    private static final List<Map<String, Object>> MOST_FREQUENT_FIRST =
            List.of(Map.of(Schema.EVENTS, "desc"), Map.of(Schema.FORM, "asc"));

    /** The search for the forms that begin as a typed word does. */
    SearchBody beginning(FormPrefix prefix) {
        String typed = prefix.typed().form();
        return forms(
                prefix.fuzzy()
                        ? Query.regexp(Schema.FORM, FuzzyPrefixPattern.of(typed))
                        : Query.prefix(Schema.FORM, typed),
                prefix.limit());
    }

    /** The search for the forms within an edit distance of a word. */
    SearchBody within(String form, int edits, int limit) {
        return forms(Query.fuzzy(Schema.FORM, form, edits), limit);
    }

    /** The search for those of some forms that the archive has. */
    SearchBody search(Collection<String> forms) {
        return forms(Query.terms(Schema.FORM, forms), forms.size());
    }

    private SearchBody forms(Query query, int limit) {
        return SearchBody.of(index, Query.filter(query))
                .hits(Math.min(limit, Schema.MOST_HITS), MOST_FREQUENT_FIRST)
                .uncounted();
    }

    /** The search for those stems of some words that the archive has. */
    SearchBody stems(Collection<Token> words) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> stems.addAll(word.stems()));
        return SearchBody.of(index, Query.terms(Schema.STEMS, stems))
                .with(
                        "aggs",
                        Map.of(
                                KNOWN,
                                Map.of(
                                        "terms",
                                        Map.of(
                                                "field",
                                                Schema.STEMS,
                                                "include",
                                                stems,
                                                "size",
                                                Math.max(1, stems.size())))));
    }

    static Set<String> stems(SearchReply reply) {
        Set<String> stems = new HashSet<>();
        for (JsonNode bucket : SearchReply.buckets(reply.aggregation(KNOWN)))
            stems.add(bucket.required("key").asString());
        return stems;
    }

    /** Whether the archive has a word, in this form or in another of the same stem. */
    static boolean isIndexed(Token word, Set<String> stems) {
        return word.stems().stream().anyMatch(stems::contains);
    }

    /** The forms of a reply, in their order. */
    static List<IndexedForm> read(SearchReply reply) {
        return reply.hits().stream().map(FormSearches::form).toList();
    }

    private static IndexedForm form(JsonNode hit) {
        JsonNode form = hit.required("_source");
        return new IndexedForm(
                form.required(Schema.FORM).asString(),
                form.required(Schema.EVENTS).asInt(),
                CountedForm.spellings(form));
    }

    static Completions.Forms completions(FormPrefix prefix, Set<String> stems, SearchReply reply) {
        return new Completions.Forms(isIndexed(prefix.typed(), stems), read(reply));
    }
}
