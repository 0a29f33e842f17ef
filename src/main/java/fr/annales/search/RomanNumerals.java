package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Roman numerals in questions: those of kings, popes and chapters, which many type in figures. */
final class RomanNumerals {
    private static final Pattern ANY =
            Pattern.compile("m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?:e|er|eme)?");

    /** Those of ranks are of letters with which few words begin. */
    private static final Pattern RANK = Pattern.compile("[ivx]{2,}");

    private static final Pattern FIGURES = Pattern.compile("[1-9]|[12][0-9]");

    /** Whom and what one tells apart by ranks, folded. */
    private static final Set<String> RANKED = Set.of(
            ("louis henri charles francois napoleon philippe robert hugues jean paul pie benoit leon gregoire clement innocent"
                            + " urbain boniface alexandre nicolas georges edouard guillaume richard jacques elisabeth frederic"
                            + " leopold albert ramses vatican chapitre tome livre titre acte")
                    .split(" "));

    private static final List<List<Token>> FIRST = List.of(French.tokens("Ier"), French.tokens("I"));

    private RomanNumerals() {}

    /** Whether a form is one, perhaps that of an ordinal. */
    static boolean is(String form) {
        return ANY.matcher(form).matches();
    }

    /** Whether a word behind another one is a rank, and so not the beginning of a longer word, as {@code vi} may be. */
    static boolean isRank(Token word) {
        return RANK.matcher(word.form()).matches()
                && is(word.form())
                && (word.isInCapitals() || !word.form().equals("vi"));
    }

    /** How texts write the rank that is typed behind a word; none where it is not one. */
    static List<List<Token>> written(Token before, Token rank) {
        return RANKED.contains(before.form()) ? written(rank) : List.of();
    }

    private static List<List<Token>> written(Token rank) {
        String form = rank.form();
        if (form.equals("1") || rank.surface().equals("I")) return FIRST;
        if (!FIGURES.matcher(form).matches()) return List.of();
        return List.of(French.tokens(French.roman(Integer.parseInt(form)).toUpperCase(Locale.ROOT)));
    }
}
