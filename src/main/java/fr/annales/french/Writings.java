package fr.annales.french;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form for each of some ways to write a word: {@code 2ème} and {@code IIe} are {@code deuxième}, {@code St} is
 * {@code saint}, {@code n°} and {@code no} are {@code numéro}.
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

    private static final List<String> ROMAN_TENS = List.of("", "x", "xx", "xxx");
    private static final List<String> ROMAN_UNITS = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

    /** A life rather than a rank. */
    private static final String LIFE = "vie";

    private static final Map<String, String> OF_LETTERS = ofLetters();

    private Writings() {}

    private static Map<String, String> ofLetters() {
        Map<String, String> forms = new HashMap<>();
        for (String saint : List.of("st", "sts", "ste", "stes")) forms.put(saint, "saint");
        for (String first : List.of("ier", "iers", "iere", "ire")) forms.put(first, ORDINALS.getFirst());
        for (String number : List.of("n", "no", "nº", "num")) forms.put(number, "numero");
        for (int number = 2; number < 10 * ROMAN_TENS.size(); number++)
            for (String ending : List.of("e", "eme", "ieme")) forms.put(roman(number) + ending, ordinal(number));
        forms.remove(LIFE);
        return Map.copyOf(forms);
    }

    /** A number from 1 to 39 in Roman figures, in small letters. */
    static String roman(int number) {
        return ROMAN_TENS.get(number / 10) + ROMAN_UNITS.get(number % 10);
    }

    /** The forms of letters for which another one stands. */
    static Set<String> formsOfLetters() {
        return OF_LETTERS.keySet();
    }

    /** The form that stands for a form; itself for most. */
    static String one(String form) {
        if (form.isEmpty()) return form;
        char first = form.charAt(0);
        return first >= '0' && first <= '9' ? ordinal(form) : OF_LETTERS.getOrDefault(form, form);
    }

    private static String ordinal(String form) {
        if (FIRST.matcher(form).matches()) return ORDINALS.getFirst();
        if (SECOND.matcher(form).matches()) return ORDINALS.get(1);
        Matcher ordinal = ORDINAL.matcher(form);
        if (!ordinal.matches()) return form;
        return ordinal(Integer.parseInt(ordinal.group(1)));
    }

    private static String ordinal(int number) {
        return number > 0 && number <= ORDINALS.size() ? ORDINALS.get(number - 1) : number + "e";
    }
}
