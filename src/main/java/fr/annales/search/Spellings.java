package fr.annales.search;

import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The forms of an event's words, and how it writes them: with which accents, and with a capital where it never does without. */
public final class Spellings {
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
                if (!spelling.equals(form) && !isAlsoSmall(spelling, spellings)) told.accept(form, spelling);
        });
    }

    private static boolean isAlsoSmall(String spelling, List<String> spellings) {
        String small = small(spelling);
        return !small.equals(spelling) && spellings.contains(small);
    }

    static String small(String spelling) {
        return spelling.toLowerCase(Locale.FRENCH);
    }
}
