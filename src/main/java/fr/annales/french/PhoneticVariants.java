package fr.annales.french;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Other ways to write what sounds alike in French, for who writes by ear: {@code ph} and {@code f}, {@code qu} and
 * {@code k}, {@code ss}, {@code s} and {@code c}, doubled letters and single ones, mute endings. Forms have no accents,
 * which are so never a slip.
 */
final class PhoneticVariants {
    private static final List<List<String>> PAIRS = List.of(
            List.of("ph", "f"),
            List.of("qu", "k"),
            List.of("qu", "c"),
            List.of("ss", "s"),
            List.of("ss", "c"),
            List.of("s", "c"),
            List.of("ai", "e"),
            List.of("au", "o"),
            List.of("eau", "o"),
            List.of("en", "an"),
            List.of("y", "i"),
            List.of("th", "t"));

    private static final List<String> DOUBLED = List.of("l", "m", "n", "p", "r", "t", "f", "c");
    private static final List<String> MUTE = List.of("e", "t", "d", "s", "es");

    private PhoneticVariants() {}

    /** The forms that differ in one of these ways, at every place alike; never in the first letter. */
    static Set<String> of(String form) {
        Set<String> alike = new LinkedHashSet<>();
        if (form.length() < 2) return alike;
        String first = form.substring(0, 1);
        String rest = form.substring(1);
        for (List<String> pair : PAIRS) {
            alike.add(first + rest.replace(pair.getFirst(), pair.getLast()));
            alike.add(first + rest.replace(pair.getLast(), pair.getFirst()));
        }
        for (String letter : DOUBLED) {
            alike.add(first + rest.replace(letter + letter, letter));
            alike.add(first + rest.replace(letter, letter + letter));
        }
        for (String ending : MUTE) {
            alike.add(form + ending);
            if (rest.endsWith(ending)) alike.add(form.substring(0, form.length() - ending.length()));
        }
        alike.remove(form);
        return alike;
    }
}
