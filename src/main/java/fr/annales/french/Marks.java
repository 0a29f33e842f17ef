package fr.annales.french;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Drops what is no letter of a word: combining marks, so that a decomposed (NFD) text reads as a composed one, invisible
 * signs such as the soft hyphen, and the points of an acronym.
 *
 * <p>Lucene's pattern filter says the same with the expression {@code [\p{Mn}\p{Cf}.]+} and an empty replacement, but
 * looks for it in every word with an object made anew.
 */
final class Marks extends TokenFilter {
    /** The first of all combining marks: what lies before is told apart without a look at Unicode's tables. */
    private static final char FIRST = '\u0300';

    private static final char SOFT_HYPHEN = '\u00ad';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Marks(TokenStream input) {
        super(input);
    }

    /** Makes the filter for a chain of analysis; it has no parameters. Public for Lucene, which makes it. */
    public static final class Factory extends TokenFilterFactory {
        /** Fails on any parameter, as Lucene does for its own. */
        public Factory(Map<String, String> parameters) {
            super(parameters);
            if (!parameters.isEmpty()) throw new IllegalArgumentException("unknown parameters: " + parameters);
        }

        @Override
        public TokenStream create(TokenStream input) {
            return new Marks(input);
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        if (mayHaveMarks()) term.setLength(drop(term.buffer(), term.length()));
        return true;
    }

    private boolean mayHaveMarks() {
        char[] word = term.buffer();
        for (int i = 0; i < term.length(); i++)
            if (word[i] >= FIRST || word[i] == '.' || word[i] == SOFT_HYPHEN) return true;
        return false;
    }

    /** Moves what is no mark to the front, and answers how many characters that is. */
    static int drop(char[] word, int length) {
        int kept = 0;
        int size;
        for (int at = 0; at < length; at += size) {
            int codePoint = Character.codePointAt(word, at, length);
            size = Character.charCount(codePoint);
            if (isMark(codePoint)) continue;
            if (kept < at) System.arraycopy(word, at, word, kept, size);
            kept += size;
        }
        return kept;
    }

    private static boolean isMark(int codePoint) {
        if (codePoint < FIRST) return codePoint == '.' || codePoint == SOFT_HYPHEN;
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
