package fr.annales.search;

import fr.annales.french.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How an event writes its words: with which accents, and with a capital where it never does without. */
public final class Spellings {
    private final Map<String, Set<String>> byForm = new HashMap<>();
    private final Set<String> asForm = new HashSet<>();

    /** Adds the words of one of its texts. */
    public void add(List<Token> words) {
        for (Token word : words) {
            if (isAsForm(word)) asForm.add(word.form());
            else byForm.computeIfAbsent(word.form(), _ -> new HashSet<>()).add(word.surface());
        }
    }

    private static boolean isAsForm(Token word) {
        return word.end() - word.start() == word.form().length() && word.text().startsWith(word.form(), word.start());
    }

    /** The spellings of each form that differ from it. */
    public Map<String, Set<String>> byForm() {
        byForm.forEach((form, spellings) -> spellings.removeIf(spelling -> isAlsoSmall(spelling, form, spellings)));
        return byForm;
    }

    private boolean isAlsoSmall(String spelling, String form, Set<String> spellings) {
        String small = small(spelling);
        return !small.equals(spelling) && (small.equals(form) ? asForm.contains(form) : spellings.contains(small));
    }

    static String small(String spelling) {
        return spelling.toLowerCase(Locale.FRENCH);
    }
}
