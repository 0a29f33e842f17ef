package fr.annales.french;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Parts words at apostrophes of any kind, at colons and at low lines, and blanks the elided article before them.
 *
 * <p>So an article is never marked. The same says the expression
 * {@code (?:(?<![\p{L}\p{N}])(?i:[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu))?['’ʼ＇‘:_]}, but it halves the speed of
 * indexing.
 */
final class Elisions {
    private static final CharArraySet ARTICLES = new CharArraySet(
            List.of("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"),
            true);
    private static final int LONGEST_ARTICLE = 6;

    private Elisions() {}

    /** Changes the first {@code length} characters of a text where they stand. */
    static void blank(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (!parts(text[i])) continue;
            text[i] = ' ';
            blankArticle(text, i);
        }
    }

    /** Whether it is a sign that parts words here. */
    static boolean parts(char c) {
        if (c > '_' && c < 'ʼ') return false;
        return c == ':' || c == '_' || Apostrophes.isApostrophe(c);
    }

    private static void blankArticle(char[] text, int end) {
        int start = end;
        while (start > 0 && end - start <= LONGEST_ARTICLE && Character.isLetterOrDigit(text[start - 1])) start--;
        if (ARTICLES.contains(text, start, end - start)) Arrays.fill(text, start, end, ' ');
    }
}
