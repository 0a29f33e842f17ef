package fr.annales.french;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts forms to their stems: what is left of three letters or more without the marks of plural and feminine. Short
 * words too: {@code lois} is {@code loi}, but {@code ane} is not {@code annee}.
 *
 * <p>Lucene's pattern filter says the same with the expression {@code ^(\p{L}{3,}?)e*[sx]?$} and the replacement
 * {@code $1}, but takes as long for it as all the rest of the chain.
 */
final class Stems extends TokenFilter {
    private static final int FEWEST_LETTERS = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Stems(TokenStream input) {
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
            return new Stems(input);
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        term.setLength(length(term.buffer(), term.length()));
        return true;
    }

    /** How many characters of a form its stem has: all of them where it is too short, or has more than letters. */
    static int length(char[] form, int length) {
        int shortest = endOfFewestLetters(form, length);
        if (shortest < 0) return length;
        int end = length;
        if (end > shortest && (form[end - 1] == 's' || form[end - 1] == 'x')) end--;
        while (end > shortest && form[end - 1] == 'e') end--;
        return end;
    }

    /** Where the least that a stem can be ends, or -1 when there is none: not enough letters, or something else too. */
    private static int endOfFewestLetters(char[] form, int length) {
        int shortest = -1;
        int letters = 0;
        int at = 0;
        while (at < length) {
            int codePoint = Character.codePointAt(form, at, length);
            if (!Character.isLetter(codePoint)) return -1;
            at += Character.charCount(codePoint);
            if (++letters == FEWEST_LETTERS) shortest = at;
        }
        return shortest;
    }
}
