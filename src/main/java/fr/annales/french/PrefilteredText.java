package fr.annales.french;

import java.util.Arrays;

/**
 * What is left of a text when whatever stands between two blanks is left out that has no word with one of some
 * {@link Initials}. No stage of the analysis looks beyond a blank, but for the figures of a number, which are all kept:
 * so the words that are left are those of the whole text, and most of a text need not be analysed to find a few.
 */
final class PrefilteredText {
    /** The letter that each character is as the first of a word; {@link #SIGN} and {@link #KEPT} are none. */
    private static final char[] LETTERS = letters();

    /** Is part of no word. */
    private static final char SIGN = 0;

    /** Figures, and what Unicode has more rules for: what has any of these is not left out. */
    private static final char KEPT = 1;

    /** Room for that many parts at first, and for the next text. */
    private static final int FIRST_SIZE = 1 << 10;

    /** Where parts of the text begin that are left whole, in the excerpt. */
    private int[] starts = new int[FIRST_SIZE];

    /** How much farther each of them stood in the text. */
    private int[] distances = new int[FIRST_SIZE];

    private int parts;

    /** The part in which the last word was. */
    private int last;

    private static char[] letters() {
        char[] letters = new char[WordBreaks.BEYOND_SIGNS];
        for (char c = 0; c < letters.length; c++) {
            boolean isSign = WordBreaks.isSign(c) || Elisions.parts(c) || Spaces.isSpace(c);
            char letter = Character.isLetter(c) ? AnalysisChain.folded(c) : KEPT;
            letters[c] = isSign ? SIGN : letter == 0 ? KEPT : letter;
        }
        return letters;
    }

    /**
     * Leaves out what it may where the text stands, and answers how long it is then. Between two parts stand two
     * blanks, which join no figures.
     */
    int of(char[] text, int length, Initials initials) {
        begin();
        int to = 0;
        int keptUpTo = -1;
        for (int from = 0, end; from < length; from = end + 1) {
            int wanted = firstKept(text, from, length, initials);
            end = wanted;
            while (end < length && text[end] != ' ') end++;
            // A longer word is cut, and its parts begin with any of its letters.
            if (end == wanted && end - from <= WordBreaks.LONGEST) continue;
            if (from > 0) text[to++] = ' ';
            if (from != keptUpTo) {
                if (parts > 0) text[to++] = ' ';
                add(to, from - to);
            }
            System.arraycopy(text, from, text, to, end - from);
            to += end - from;
            keptUpTo = end + 1;
        }
        if (keptUpTo <= length && to < length) text[to++] = ' ';
        return to;
    }

    private void begin() {
        parts = 0;
        last = 0;
        if (starts.length == FIRST_SIZE) return;
        starts = new int[FIRST_SIZE];
        distances = new int[FIRST_SIZE];
    }

    /** The place of the first character for which what it stands in is kept; that of the next blank where none is. */
    private static int firstKept(char[] text, int from, int length, Initials initials) {
        boolean isInside = false;
        int at = from;
        for (; at < length && text[at] != ' '; at++) {
            char letter = text[at] < LETTERS.length ? LETTERS[text[at]] : KEPT;
            if (letter == KEPT || (letter != SIGN && !isInside && initials.contain(letter))) return at;
            isInside = letter != SIGN;
        }
        return at;
    }

    private void add(int start, int distance) {
        if (parts == starts.length) {
            starts = Arrays.copyOf(starts, 2 * parts);
            distances = Arrays.copyOf(distances, 2 * parts);
        }
        starts[parts] = start;
        distances[parts++] = distance;
    }

    /** How much farther a word stood in the text, of words that are asked for in their order. */
    int distance(int start) {
        while (last + 1 < parts && starts[last + 1] <= start) last++;
        return distances[last];
    }
}
