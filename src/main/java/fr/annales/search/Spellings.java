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
    /** The spellings of a form that was only ever written as it is: most are. */
    private static final List<String> AS_FORM = List.of();

    private final Map<String, List<String>> byForm = new HashMap<>();

    /** Adds the words of one of its texts. */
    public void add(List<Token> words) {
        for (Token word : words) {
            String form = word.form();
            boolean asForm = isAsForm(word);
            List<String> known = byForm.get(form);
            if (known == null) byForm.put(form, asForm ? AS_FORM : List.of(word.surface()));
            else if (!(asForm && known.isEmpty())) add(asForm ? form : word.surface(), form, known);
        }
    }

    private void add(String spelling, String form, List<String> known) {
        if (known.contains(spelling)) return;
        List<String> all = new ArrayList<>(known.isEmpty() ? List.of(form) : known);
        all.add(spelling);
        byForm.put(form, all);
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
            if (spellings.size() == 1) told.accept(form, spellings.getFirst());
            else
                spellings.stream()
                        .filter(spelling -> !spelling.equals(form) && !isAlsoSmall(spelling, spellings))
                        .forEach(spelling -> told.accept(form, spelling));
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
