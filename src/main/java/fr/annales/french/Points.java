package fr.annales.french;

/**
 * Parts what a point or a comma holds together by the rules of Unicode: {@code mot.mot} after a forgotten blank, and
 * the groups of a number, {@code 1.234,5}, each of which finds it. The points of an acronym, {@code S.I.A.E.}, stay:
 * {@link CombiningMarks} drops them.
 */
final class Points {
    private Points() {}

    /** Changes the first {@code length} characters of a text where they stand. */
    static void blank(char[] text, int length) {
        for (int i = 1; i + 1 < length; i++) {
            if ((text[i] == '.' || text[i] == ',') && !isOfAcronym(text, i, length)) text[i] = ' ';
        }
    }

    /** Whether a point stands between two letters that stand alone. */
    private static boolean isOfAcronym(char[] text, int point, int length) {
        return text[point] == '.'
                && Character.isLetter(text[point - 1])
                && Character.isLetter(text[point + 1])
                && (point < 2 || !Character.isLetterOrDigit(text[point - 2]))
                && (point + 2 >= length || !Character.isLetterOrDigit(text[point + 2]));
    }
}
