package fr.annales.french;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The French analysis: one chain for the archive's texts and for the questions, of Lucene's named components but for
 * the elision.
 *
 * <p>No word is dropped here: stop words stay in the index, because {@code AI} and {@code MES} are names, and it is for
 * the reading of a question to say which words count. The offsets of tokens are exact, so that what is marked is what
 * matched. All members are safe for use by several threads.
 */
public final class French {
    /** Combining marks go, so that a decomposed (NFD) text reads as a composed one. */
    private static final String MARKS = "\\p{Mn}+";

    /**
     * The stem in the first group: what is left of three letters or more without the marks of plural and feminine.
     * Short words too: {@code lois} is {@code loi}, but {@code ane} is not {@code annee}.
     */
    private static final String STEM = "^(\\p{L}{3,}?)e*[sx]?$";

    /** Positions between two values of a field, so that no phrase reaches from one label into the next. */
    private static final int BETWEEN_VALUES = 100;

    private static final Pattern STEM_PATTERN = Pattern.compile(STEM);

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

    /** The words of a text, in order; none for a text without letters or digits. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = FORMS.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int start = offsets.startOffset();
                int end = offsets.endOffset();
                String form = term.toString();
                tokens.add(new Token(text.substring(start, end), start, end, form, stem(form)));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    private static String stem(String form) {
        return STEM_PATTERN.matcher(form).replaceFirst("$1");
    }

    private static Analyzer chain(boolean stemmed) {
        try {
            CustomAnalyzer.Builder chain = CustomAnalyzer.builder()
                    .withPositionIncrementGap(BETWEEN_VALUES)
                    .addCharFilter(ElisionCharFilter.Factory.class)
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("patternReplace", "pattern", MARKS, "replacement", "")
                    .addTokenFilter("asciiFolding");
            if (stemmed) chain.addTokenFilter("patternReplace", "pattern", STEM, "replacement", "$1");
            return chain.build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
