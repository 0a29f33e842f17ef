package fr.annales.french;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The forms of an event's words, and how it writes them: with which accents, and with a capital where it never does
 * without.
 */
public final class SurfaceForms {
    private final Map<String, List<String>> byForm = new HashMap<>();

    /** Adds the words of one of its texts. */
    public void add(List<Token> words) {
        for (Token word : words) {
            String form = word.form();
            String spelling = isAsForm(word) ? form : word.surface();
            List<String> known = byForm.get(form);
            if (known == null) byForm.put(form, List.of(spelling));
            else if (!known.contains(spelling)) byForm.put(form, with(spelling, known));
        }
    }

    private static List<String> with(String spelling, List<String> known) {
        List<String> all = new ArrayList<>(known);
        all.add(spelling);
        return all;
    }

    private static boolean isAsForm(Token word) {
        return word.end() - word.start() == word.form().length() && word.text().startsWith(word.form(), word.start());
    }

    /** The forms of all its words. */
    public Set<String> forms() {
        return Collections.unmodifiableSet(byForm.keySet());
    }

    /** Tells each form with each of its spellings that differs from it. */
    public void forEach(BiConsumer<String, String> told) {
        byForm.forEach((form, spellings) -> {
            for (String spelling : spellings)
                if (!spelling.equals(form) && (spellings.size() == 1 || !isAlsoSmall(spelling, spellings)))
                    told.accept(form, spelling);
        });
    }

    private static boolean isAlsoSmall(String spelling, List<String> spellings) {
        String small = small(spelling);
        return !small.equals(spelling) && spellings.contains(small);
    }

    private static String small(String spelling) {
        return spelling.toLowerCase(Locale.FRENCH);
    }

    /**
     * How an archive writes a form: with the accents that half of the events or more write, and with capitals only
     * where nine in ten do.
     *
     * @param events how many have the form
     * @param spellings how many of them write it otherwise than the form is
     */
    public static String preferred(String form, int events, Map<String, Integer> spellings) {
        if (spellings.isEmpty()) return form;
        Map<String, Integer> withAccents = new HashMap<>();
        spellings.forEach((spelling, count) -> withAccents.merge(small(spelling), count, Integer::sum));
        String accents = withAccents.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> 2L * most.getValue() >= events)
                .map(Map.Entry::getKey)
                .orElse(form);
        return spellings.entrySet().stream()
                .filter(spelling -> small(spelling.getKey()).equals(accents))
                .filter(spelling -> !spelling.getKey().equals(accents) && 10L * spelling.getValue() >= 9L * events)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(accents);
    }
}
