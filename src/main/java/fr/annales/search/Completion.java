package fr.annales.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * A form of the archive's words, and how the archive writes it.
 *
 * @param events how many have the form
 * @param spellings other ways to write it than as the form is, and how many events have each: {@code Marne},
 *     {@code chômage}
 */
public record Completion(String form, int events, Map<String, Integer> spellings) {

    /** The most frequent first, ties by the alphabet. */
    public static final Comparator<Completion> ORDER =
            Comparator.comparingInt(Completion::events).reversed().thenComparing(Completion::form);

    /** With the accents that half of the events or more write, and with capitals only where nine in ten do. */
    String spelling() {
        Map<String, Integer> withAccents = new HashMap<>();
        spellings.forEach((spelling, count) -> withAccents.merge(Spellings.small(spelling), count, Integer::sum));
        String accents = withAccents.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> 2L * most.getValue() >= events)
                .map(Map.Entry::getKey)
                .orElse(form);
        return spellings.entrySet().stream()
                .filter(spelling -> Spellings.small(spelling.getKey()).equals(accents))
                .filter(spelling -> !spelling.getKey().equals(accents) && 10L * spelling.getValue() >= 9L * events)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(accents);
    }
}
