package fr.annales.french;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form for each of some ways to write a word: {@code 2ème} is {@code deuxième}, {@code St} is {@code saint}.
 */
final class Writings {
    private static final Pattern FIRST = Pattern.compile("1(?:ers?|eres?|res?)");
    private static final Pattern SECOND = Pattern.compile("2n?de?s?");
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{1,4})(?:es?|i?emes?)");

    /** From the first on; later ones are rarely written out. */
    private static final List<String> ORDINALS = List.of(
            "premier",
            "deuxieme",
            "troisieme",
            "quatrieme",
            "cinquieme",
            "sixieme",
            "septieme",
            "huitieme",
            "neuvieme",
            "dixieme");

    private static final Map<String, String> SHORT =
            Map.of("st", "saint", "sts", "saint", "ste", "saint", "stes", "saint", "ier", "premier");

    private Writings() {}

    /** The forms of letters for which another one stands. */
    static Set<String> shortForms() {
        return SHORT.keySet();
    }

    /** The form that stands for a form; itself for most. */
    static String one(String form) {
        if (form.isEmpty()) return form;
        char first = form.charAt(0);
        return first >= '0' && first <= '9' ? ordinal(form) : SHORT.getOrDefault(form, form);
    }

    private static String ordinal(String form) {
        if (FIRST.matcher(form).matches()) return ORDINALS.getFirst();
        if (SECOND.matcher(form).matches()) return ORDINALS.get(1);
        Matcher ordinal = ORDINAL.matcher(form);
        if (!ordinal.matches()) return form;
        int number = Integer.parseInt(ordinal.group(1));
        return number > 0 && number <= ORDINALS.size() ? ORDINALS.get(number - 1) : number + "e";
    }
}
