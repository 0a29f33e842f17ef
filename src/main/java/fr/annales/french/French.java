package fr.annales.french;

import java.util.ArrayList;
import java.util.List;

/**
 * The French analysis: one chain for the archive's texts and for the questions. Its stages are our own where a general
 * one would be slow, and Lucene's where Unicode is large.
 *
 * <p>No word is dropped here: stop words stay in the index, because {@code AI} and {@code MES} are names, and it is for
 * the reading of a question to say which words count. The offsets of tokens are exact, so that what is marked is what
 * matched. All members are safe for use by several threads.
 */
public final class French {
    private static final ThreadLocal<AnalysisChain> CHAIN = ThreadLocal.withInitial(AnalysisChain::new);

    private French() {}

    /** Is told the words of a text, one after the other. */
    @FunctionalInterface
    interface Reader {
        /**
         * One word.
         *
         * @param form the form of the word at its beginning; the reader may overwrite it, as the next word does
         * @param length of the form
         * @param start where the word begins in the text, a UTF-16 offset
         * @param end where it ends, exclusive
         */
        void word(char[] form, int length, int start, int end);
    }

    /** The words of a text, in order; none for a text without letters or digits. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        read(text, (buffer, length, start, end) -> {
            String form = new String(buffer, 0, length);
            String stem = same(form, buffer, Stems.stem(buffer, length));
            tokens.add(new Token(text, start, end, form, stem));
        });
        return tokens;
    }

    /** The stem at the beginning of a buffer: the form itself, and no other string, where both are the same, as most are. */
    private static String same(String form, char[] buffer, int length) {
        if (length != form.length()) return new String(buffer, 0, length);
        for (int i = 0; i < length; i++) if (buffer[i] != form.charAt(i)) return new String(buffer, 0, length);
        return form;
    }

    /** Reads a text without making an object of each word; the reader must not have another one read meanwhile. */
    static void read(String text, Reader reader) {
        CHAIN.get().read(text, reader);
    }
}
