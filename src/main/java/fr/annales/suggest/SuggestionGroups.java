package fr.annales.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which suggestions are shown: first names of the archive (concepts, acronyms, times), then events, then
 * searches, then words. Suggestions of a kind stand together; kinds, and the suggestions of one kind, are in the order
 * of picking.
 */
final class SuggestionGroups {
    private static final int NAMES = 0;
    private static final int EVENTS = 1;
    private static final int SEARCHES = 2;
    private static final int WORDS = 3;

    private SuggestionGroups() {}

    static List<Suggestion> of(List<Suggestion> picked) {
        Map<String, Integer> first = new HashMap<>();
        for (Suggestion suggestion : picked) first.putIfAbsent(suggestion.kind(), first.size());
        return picked.stream()
                .sorted(Comparator.<Suggestion>comparingInt(suggestion -> group(suggestion.kind()))
                        .thenComparingInt(suggestion -> first.getOrDefault(suggestion.kind(), 0)))
                .toList();
    }

    private static int group(String kind) {
        return switch (kind) {
            case Suggestion.EVENT -> EVENTS;
            case Suggestion.SEARCH -> SEARCHES;
            case Suggestion.WORD -> WORDS;
            default -> NAMES;
        };
    }
}
