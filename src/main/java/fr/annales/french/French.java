package fr.annales.french;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private static final Lexicon LEXICON = Lexicon.read();
    private static final Words WORDS = new Words(LEXICON);
    private static final Map<String, String> OTHER_INITIALS = Initials.others(LEXICON);

    private French() {}

    /** Is told the words of a text, one after the other. */
    @FunctionalInterface
    interface Reader {
        /**
         * One word.
         *
         * @param start where it begins in the text, a UTF-16 offset
         * @param end where it ends, exclusive
         */
        void word(Word word, int start, int end);
    }

    /** The words of a text, in order; none for a text without letters or digits. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        read(text, (word, start, end) -> tokens.add(new Token(text, start, end, word.form(), word.stems())));
        return tokens;
    }

    /** Whether the language has a word, in this form, whatever its case and accents; it may lack names. */
    public static boolean hasWord(Token word) {
        return LEXICON.has(word.form());
    }

    /** Reads a text without making an object of each word; the reader must not have another one read meanwhile. */
    static void read(String text, Reader reader) {
        readForms(text, (form, length, start, end) -> reader.word(WORDS.word(form, length), start, end));
    }

    /** The same for a reader that needs few of the {@linkplain #word words}. */
    static void readForms(String text, AnalysisChain.Reader reader) {
        CHAIN.get().read(text, reader);
    }

    /** The same for a reader that needs only those that may begin as some do, and may be told others. */
    static void readForms(String text, Initials initials, AnalysisChain.Reader reader) {
        CHAIN.get().read(text, initials, reader);
    }

    /** The word of the form at the beginning of a buffer. */
    static Word word(char[] form, int length) {
        return WORDS.word(form, length);
    }

    /** No first character yet. */
    static Initials initials() {
        return new Initials(LEXICON, OTHER_INITIALS);
    }

    /** A number from 1 to 39 in Roman figures, in small letters. */
    public static String roman(int number) {
        return Writings.roman(number);
    }
}
