package fr.annales.http;

import fr.annales.address.Links;
import fr.annales.address.SearchParameters;
import fr.annales.suggest.Suggestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a text that is being typed. */
record SuggestJson(String q, List<SuggestionJson> suggestions) {

    record SuggestionJson(
            String text,
            String kind,
            @Nullable String detail,
            String html,
            List<List<Integer>> ranges,
            long count,
            @Nullable String id,
            @Nullable String url,
            Map<String, List<String>> parameters) {

        static SuggestionJson of(Suggestion suggestion, Links links) {
            String id = suggestion.id();
            boolean isEvent = suggestion.kind().equals(Suggestion.EVENT);
            return new SuggestionJson(
                    suggestion.text(),
                    suggestion.kind(),
                    suggestion.detail(),
                    MarkedHtml.html(suggestion.text(), suggestion.ranges()),
                    HighlightsJson.pairs(suggestion.ranges()),
                    suggestion.count(),
                    id,
                    id != null && isEvent ? links.path(id) : null,
                    SearchParameters.parameters(suggestion.question(), suggestion.filters()));
        }
    }

    static SuggestJson of(String q, List<Suggestion> suggestions, Links links) {
        return new SuggestJson(
                q,
                suggestions.stream()
                        .map(suggestion -> SuggestionJson.of(suggestion, links))
                        .toList());
    }
}
