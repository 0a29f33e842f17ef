package fr.annales.french;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The French analysis: one chain for the archive's texts and for the questions, of Lucene's named components, and of
 * our own where Lucene's would be slow.
 *
 * <p>No word is dropped here: stop words stay in the index, because {@code AI} and {@code MES} are names, and it is for
 * the reading of a question to say which words count. The offsets of tokens are exact, so that what is marked is what
 * matched. All members are safe for use by several threads.
 */
public final class French {
    /** Positions between two values of a field, so that no phrase reaches from one label into the next. */
    private static final int BETWEEN_VALUES = 100;

    private static final Analyzer STEMS = chain(true);
    private static final Analyzer FORMS = chain(false);

    private French() {}

    /** The chain up to stems: for the fields that are searched. */
    public static Analyzer stems() {
        return STEMS;
    }

    /** The chain up to forms, words without case and accents: for what is completed or forgiven. */
    public static Analyzer forms() {
        return FORMS;
    }

    /** Is told the words of a text, one after the other. */
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
            String stem = new String(buffer, 0, Stems.stem(buffer, length));
            tokens.add(new Token(text, start, end, form, stem));
        });
        return tokens;
    }

    /** Reads a text without making an object of each word. */
    static void read(String text, Reader reader) {
        try (TokenStream stream = FORMS.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                reader.word(term.buffer(), term.length(), offsets.startOffset(), offsets.endOffset());
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Analyzer chain(boolean stemmed) {
        try {
            CustomAnalyzer.Builder chain = CustomAnalyzer.builder()
                    .withPositionIncrementGap(BETWEEN_VALUES)
                    .addCharFilter(InclusiveCharFilter.Factory.class)
                    .addCharFilter(ElisionCharFilter.Factory.class)
                    .addCharFilter(PointCharFilter.Factory.class)
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter(Marks.Factory.class)
                    .addTokenFilter("asciiFolding");
            if (stemmed) chain.addTokenFilter(Stems.Factory.class);
            return chain.build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
