package fr.annales.http;

import fr.annales.address.Links;
import fr.annales.address.SearchParameters;
import fr.annales.event.Archive;
import fr.annales.event.Facet;
import fr.annales.suggest.Suggestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a text that is being typed. */
record SuggestJson(String q, List<SuggestionJson> suggestions) {

    record SuggestionJson(
            String text,
            String kind,
            @Nullable String kindLabel,
            @Nullable String detail,
            String html,
            List<List<Integer>> ranges,
            long count,
            @Nullable String id,
            @Nullable String url,
            Map<String, List<String>> parameters) {

        /**
         * What a value of a facet is called, as it stands in a sentence; null for what every client knows by its kind.
         */
        private static @Nullable String kindLabel(Suggestion suggestion, Archive archive) {
            return archive.vocabulary(suggestion.kind())
                    .map(vocabulary -> Facet.inSentence(vocabulary.facet().label()))
                    .orElse(null);
        }

        static SuggestionJson of(Suggestion suggestion, Archive archive, Links links) {
            String id = suggestion.id();
            boolean isEvent = suggestion.kind().equals(Suggestion.EVENT);
            return new SuggestionJson(
                    suggestion.text(),
                    suggestion.kind(),
                    kindLabel(suggestion, archive),
                    suggestion.detail(),
                    MarkedHtml.html(suggestion.text(), suggestion.ranges()),
                    HighlightsJson.pairs(suggestion.ranges()),
                    suggestion.count(),
                    id,
                    id != null && isEvent ? links.path(id) : null,
                    SearchParameters.parameters(suggestion.question(), suggestion.filters()));
        }
    }

    static SuggestJson of(String q, List<Suggestion> suggestions, Archive archive, Links links) {
        return new SuggestJson(
                q,
                suggestions.stream()
                        .map(suggestion -> SuggestionJson.of(suggestion, archive, links))
                        .toList());
    }
}
