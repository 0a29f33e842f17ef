package fr.annales.french;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Makes stems of forms: what singular and plural, masculine and feminine share, and of long words the verb and its noun
 * in {@code -ement} or {@code -ation}. It stops where strangers would meet: {@code salarié} and {@code salaire},
 * {@code organe} and {@code organisation}, {@code année} and {@code âne}, {@code personne} and {@code personnel} stay
 * apart. Lucene's stemmers join some of these, and look at accents, which typed words lack.
 */
final class Stems {
    private static final int FEWEST_LETTERS = 3;

    /** Shorter verbs meet strangers without their ending: {@code boucher} and {@code bouche}. */
    private static final int FEWEST_LETTERS_OF_VERB = 6;

    /** Plurals like no other. */
    private static final CharArrayMap<String> PLURALS = new CharArrayMap<>(
            Map.of("tous", "tout", "travaux", "travail", "baux", "bail", "vitraux", "vitrail", "emaux", "email"),
            false);

    /** What would meet a stranger without its ending: {@code étrange}, {@code départ}. */
    private static final CharArraySet NO_VERBS = new CharArraySet(List.of("etranger", "departement"), false);

    private Stems() {}

    /** Makes the stem of a form in its place, and answers its length. A short form, or one with a digit, stays. */
    static int stem(char[] form, int length) {
        if (length < FEWEST_LETTERS || !isOfLetters(form, length)) return length;
        String singular = PLURALS.get(form, 0, length);
        if (singular != null) return write(singular, form, 0);
        return withoutVerb(form, masculine(form, singular(form, length)));
    }

    private static boolean isOfLetters(char[] form, int length) {
        for (int i = 0; i < length; i++) if (form[i] < 'a' || form[i] > 'z') return areLetters(form, i, length);
        return true;
    }

    private static boolean areLetters(char[] form, int start, int length) {
        int codePoint;
        for (int at = start; at < length; at += Character.charCount(codePoint)) {
            codePoint = Character.codePointAt(form, at, length);
            if (!Character.isLetter(codePoint)) return false;
        }
        return true;
    }

    private static int singular(char[] form, int length) {
        if (length > 5 && ends(form, length, "aux") && form[length - 4] != 'e' && form[length - 4] != 'y')
            return write("l", form, length - 2);
        boolean plural = length > FEWEST_LETTERS && (form[length - 1] == 's' || form[length - 1] == 'x');
        return plural ? length - 1 : length;
    }

    /** Also {@code -eur}, which loses its {@code r}: {@code chômeur} is {@code chômeuse}, as {@code heureux} is. */
    private static int masculine(char[] form, int length) {
        if (length > 5 && ends(form, length, "trice")) return write("eu", form, length - 4);
        if (length > 5 && ends(form, length, "euse")) return length - 2;
        if (length > 4 && ends(form, length, "ive")) return write("f", form, length - 2);
        if (length > 4 && ends(form, length, "eur")) return length - 1;
        if (length > 4 && (endsDoubled(form, length, "elle", "enne") || endsDoubled(form, length, "ette", "onne")))
            return length - 2;
        int end = length;
        while (end > FEWEST_LETTERS && form[end - 1] == 'e') end--;
        return end;
    }

    private static boolean endsDoubled(char[] form, int length, String one, String other) {
        return ends(form, length, one) || ends(form, length, other);
    }

    private static int withoutVerb(char[] form, int length) {
        if (NO_VERBS.contains(form, 0, length)) return length;
        if (length - 2 >= FEWEST_LETTERS_OF_VERB && ends(form, length, "er")) return length - 2;
        if (length - 5 >= FEWEST_LETTERS_OF_VERB && ends(form, length, "ation")) return length - 5;
        if (length - 5 >= FEWEST_LETTERS_OF_VERB && ends(form, length, "ement")) return length - 5;
        return length;
    }

    private static boolean ends(char[] form, int length, String ending) {
        int start = length - ending.length();
        if (start < 0) return false;
        for (int i = 0; i < ending.length(); i++) if (form[start + i] != ending.charAt(i)) return false;
        return true;
    }

    private static int write(String letters, char[] form, int start) {
        letters.getChars(0, letters.length(), form, start);
        return start + letters.length();
    }
}
