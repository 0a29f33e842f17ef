package fr.annales.french;

import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The stages of the analysis one after the other, on one copy of a text in which each character stays in its place. It
 * is kept for the next text: one text at a time.
 */
final class AnalysisChain {
    private static final int FIRST_SIZE = 1 << 12;

    /** Room for the text of a longer one is not kept. */
    private static final int LARGEST_KEPT = 1 << 18;

    /** Each Latin character as a small letter without accents, where that is one; 0 where it is not so simple. */
    private static final char[] FOLDED = folded();

    /** The most letters that one folds to. */
    private static final int MOST_LETTERS = 4;

    private static final int LONGEST_FORM = MOST_LETTERS * WordBreaks.LONGEST;

    private final InclusiveForms inclusive = new InclusiveForms();
    private final WordBreaks breaks = new WordBreaks();
    private final PrefilteredText excerpt = new PrefilteredText();
    private char[] text = new char[FIRST_SIZE];
    private final char[] form = new char[LONGEST_FORM];
    private final char[] letters = new char[LONGEST_FORM];

    /** Is told the forms of the words of a text, one after the other. */
    @FunctionalInterface
    interface Reader {
        /**
         * One word.
         *
         * @param form the form of the word at its beginning, until the next word
         * @param length of the form
         * @param start where the word begins in the text, a UTF-16 offset
         * @param end where it ends, exclusive
         */
        void word(char[] form, int length, int start, int end);
    }

    private static char[] folded() {
        char[] folded = new char[WordBreaks.BEYOND_LATIN];
        char[] letters = new char[MOST_LETTERS];
        for (char c = 0; c < folded.length; c++) {
            if (CombiningMarks.isMark(c)) continue;
            char[] small = {Character.toLowerCase(c)};
            if (ASCIIFoldingFilter.foldToASCII(small, 0, letters, 0, 1) == 1) folded[c] = letters[0];
        }
        return folded;
    }

    /** A Latin letter as a small one without accents; 0 where it is not so simple. */
    static char folded(char c) {
        return c < WordBreaks.BEYOND_LATIN ? FOLDED[c] : 0;
    }

    /** Tells the words of a text, in order. */
    void read(String whole, Reader reader) {
        read(take(whole), reader);
    }

    /** The same, of which words may be left out that begin otherwise than some do. */
    void read(String whole, Initials initials, Reader reader) {
        int length = take(whole);
        read(excerpt.of(text, length, initials), (word, letters, start, end) -> {
            int distance = excerpt.distance(start);
            reader.word(word, letters, start + distance, end + distance);
        });
    }

    private int take(String whole) {
        int length = whole.length();
        if (text.length < length) text = new char[Math.max(length, 2 * text.length)];
        whole.getChars(0, length, text, 0);
        return length;
    }

    private void read(int length, Reader reader) {
        Spaces.blank(text, length);
        Numbers.join(text, length);
        inclusive.blank(text, length);
        Elisions.blank(text, length);
        Points.blank(text, length);
        breaks.read(text, length, (start, end) -> {
            int unit = Units.start(text, start, end);
            tell(start, unit, reader);
            if (unit < end) tell(unit, end, reader);
        });
        if (text.length > LARGEST_KEPT) text = new char[FIRST_SIZE];
    }

    private void tell(int start, int end, Reader reader) {
        reader.word(form, fold(start, end), start, inclusive.end(end));
    }

    /** Writes the form of a word, and answers its length. */
    private int fold(int start, int end) {
        for (int i = start; i < end; i++) {
            char small = folded(text[i]);
            if (small == 0) return foldAny(start, end);
            form[i - start] = small;
        }
        return end - start;
    }

    private int foldAny(int start, int end) {
        System.arraycopy(text, start, form, 0, end - start);
        CharacterUtils.toLowerCase(form, 0, end - start);
        int kept = CombiningMarks.drop(form, end - start);
        int length = ASCIIFoldingFilter.foldToASCII(form, 0, letters, 0, kept);
        System.arraycopy(letters, 0, form, 0, length);
        return length;
    }
}
