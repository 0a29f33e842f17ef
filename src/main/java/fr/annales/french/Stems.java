package fr.annales.french;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Makes the stems of forms: what the inflections of a word share, and with a long verb its noun in {@code -ement} or
 * {@code -ation}. The {@link Lexicon} tells which words a form may be of; of others the endings tell. Rules stop where
 * strangers would meet: {@code salarié} and {@code salaire}, {@code organe} and {@code organisation}, {@code année} and
 * {@code âne} stay apart.
 */
final class Stems {
    /** Ends the stem of a short verb, so that it is that of no noun: {@code bouche} is no {@code boucher}. */
    private static final String VERB = "~";

    static final int FEWEST_LETTERS = 3;

    /** Shorter verbs meet strangers without their ending: {@code boucher} and {@code bouche}. */
    private static final int FEWEST_LETTERS_OF_VERB = 6;

    /** Forms that the dictionary has as words of their own. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("tous", "tout"),
            Map.entry("toute", "tout"),
            Map.entry("toutes", "tout"),
            Map.entry("laique", "laic"),
            Map.entry("laiques", "laic"),
            Map.entry("baux", "bail"),
            Map.entry("emaux", "email"),
            Map.entry("travaux", "travail"),
            Map.entry("vitraux", "vitrail"),
            Map.entry("yeux", "oeil"),
            Map.entry("cieux", "ciel"),
            Map.entry("aieux", "aieul"),
            Map.entry("bel", "beau"),
            Map.entry("fol", "fou"),
            Map.entry("mol", "mou"),
            Map.entry("nouvel", "nouveau"),
            Map.entry("vieil", "vieux"),
            Map.entry("mesdames", "madame"),
            Map.entry("messieurs", "monsieur"),
            Map.entry("mesdemoiselles", "mademoiselle"));

    /** What would meet a stranger without its ending: {@code étrange}, {@code départ}. */
    private static final CharArraySet NO_VERBS =
            new CharArraySet(List.of("etranger", "departement", "publication"), false);

    private Stems() {}

    /** The stems of a form, at least one: a short form, or one with a digit, is its own. */
    static List<String> of(String written, Lexicon lexicon) {
        String form = Writings.one(written);
        if (form.length() < FEWEST_LETTERS || !isOfLetters(form)) return List.of(form);
        String regular = IRREGULAR.getOrDefault(form, form);
        List<String> known = lexicon.stems(regular);
        if (!known.isEmpty()) return known;
        List<String> bare = NameArticles.without(regular, lexicon);
        // Hardly a name has one, and each word of a text comes here that is not in the lexicon.
        if (bare.isEmpty()) return List.of(ofAny(regular));
        return Stream.concat(Stream.of(regular), bare.stream())
                .map(Stems::ofAny)
                .distinct()
                .toList();
    }

    /** The forms that are read as other ones. */
    static Set<String> irregular() {
        return IRREGULAR.keySet();
    }

    /** What the endings tell of a form. */
    static String ofAny(String form) {
        char[] letters = form.toCharArray();
        return new String(letters, 0, withoutVerb(letters, masculine(letters, singular(letters, letters.length))));
    }

    /** The stem of a noun or an adjective, which may be that of a verb: {@code recrutement}. */
    static String ofNoun(String singular) {
        char[] letters = singular.toCharArray();
        int length = masculine(letters, singular(letters, letters.length));
        boolean isInfinitive = ends(letters, length, "er");
        return new String(letters, 0, isInfinitive ? length : withoutVerb(letters, length));
    }

    /** The stem of a verb by its infinitive. */
    static String ofVerb(String infinitive) {
        String stem = ofAny(infinitive);
        if (!infinitive.endsWith("er")) return infinitive + VERB;
        return stem.equals(infinitive) ? infinitive.substring(0, infinitive.length() - 2) + VERB : stem;
    }

    /** Whether a stem is that of a verb and of nothing else. */
    static boolean isOfVerb(String stem) {
        return stem.endsWith(VERB);
    }

    static boolean isOfLetters(String form) {
        int codePoint;
        for (int at = 0; at < form.length(); at += Character.charCount(codePoint)) {
            codePoint = form.codePointAt(at);
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
        if (length - 6 >= FEWEST_LETTERS_OF_VERB && ends(form, length, "ification")) return length - 6;
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
