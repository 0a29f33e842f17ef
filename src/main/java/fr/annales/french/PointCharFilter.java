package fr.annales.french;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Parts what a point or a comma holds together for the tokenizer: {@code mot.mot} after a forgotten blank, and the groups
 * of a number, {@code 1.234,5}, each of which finds it. The points of an acronym, {@code S.I.A.E.}, stay: {@link Marks}
 * drops them.
 */
final class PointCharFilter extends TextCharFilter {

    PointCharFilter(Reader input) {
        super(input);
    }

    /** Makes the filter for a chain of analysis; it has no parameters. Public for Lucene, which makes it. */
    public static final class Factory extends CharFilterFactory {
        /** Fails on any parameter, as Lucene does for its own. */
        public Factory(Map<String, String> parameters) {
            super(parameters);
            if (!parameters.isEmpty()) throw new IllegalArgumentException("unknown parameters: " + parameters);
        }

        @Override
        public Reader create(Reader input) {
            return new PointCharFilter(input);
        }
    }

    @Override
    void change(char[] text, int length) {
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
