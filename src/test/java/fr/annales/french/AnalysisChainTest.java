package fr.annales.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

/** The chain reads every text as Lucene's own components would after our stages, only faster. */
class AnalysisChainTest {
    /** Of each kind that the rules of Unicode know one or two, and what the chain tells apart. */
    private static final String[] PARTS =
            ("a b é Œ ſ ª µ α а ה ا ก 漢 か カ 한 1 2 ٣ ² ½ . , ; · : ' ’ _ \" \u202f \u00a0 \u00ad \u200d \u200b \u0301"
                            + " \ufe0f \u20e3 # * © ® ™ ‧ ․ … – — « » “ € ( ) - / \r \n \t \u0085 \u2028 \ud83d\ude80 \ud83c\uddeb"
                            + " \ud83c\uddf7 \ud83c\udffb \ud800 \udc00 \ud835\udc1a qu l mot ﬁ ß İ")
                    .split(" ");

    private final Random random = new Random(1985);

    /** Ends in a sign: Lucene's tokenizer drops words before half a character that ends a text. */
    private String any(int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
            if (random.nextInt(5) == 0) text.append(' ');
        }
        return text.append('-').toString();
    }

    @Test
    void any_text_is_read_as_by_lucene() throws IOException {
        for (int i = 0; i < 60_000; i++) {
            String text = any(i % 1_000 == 0 ? 3_000 : 12);
            assertThat(words(text)).as(text).isEqualTo(byLucene(text));
        }
    }

    @Test
    void every_character_is_read_as_by_lucene_wherever_it_stands() throws IOException {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "%1$s %1$sa a%1$s b%1$sc 1%1$s2 %1$s%1$s d%1$s1%1$se".formatted(c);
            assertThat(words(text)).as("U+%04x", (int) c).isEqualTo(byLucene(text));
        }
    }

    @Test
    void long_words_are_cut_where_lucene_cuts_them() throws IOException {
        for (int length = 250; length < 1_030; length++) {
            String text = "x".repeat(length) + " œ.é " + "é".repeat(length) + "1";
            assertThat(words(text)).isEqualTo(byLucene(text));
        }
    }

    /** What blanks part is read for itself, so that the words that are sought are those of the whole. */
    @Test
    void words_that_may_begin_so_are_found_in_what_is_left_of_a_text() {
        for (int i = 0; i < 60_000; i++) {
            String text = anyWithBlanks(i % 1_000 == 0 ? 3_000 : 30);
            Initials initials = anyInitials();
            List<String> all = new ArrayList<>();
            List<String> found = new ArrayList<>();
            new AnalysisChain().read(text, sought(initials, all));
            new AnalysisChain().read(text, initials, sought(initials, found));
            assertThat(found).as(text).isEqualTo(all);
        }
    }

    @Test
    void long_words_are_found_in_what_is_left_of_a_text_wherever_they_are_cut() {
        for (int length = 250; length < 1_030; length++) {
            Initials initials = initials("y");
            String text = "a xyz " + "x".repeat(length) + "y y " + "x".repeat(length) + "'y 1 000 y1";
            List<String> all = new ArrayList<>();
            List<String> found = new ArrayList<>();
            new AnalysisChain().read(text, sought(initials, all));
            new AnalysisChain().read(text, initials, sought(initials, found));
            assertThat(found).isEqualTo(all).isNotEmpty();
        }
    }

    private String anyWithBlanks(int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
            if (random.nextInt(3) == 0) text.append(random.nextInt(5) == 0 ? "  " : " ");
            if (random.nextInt(8) == 0) text.append("1 000 ");
        }
        return text.append(random.nextBoolean() ? " -" : "-").toString();
    }

    private Initials anyInitials() {
        return initials(String.valueOf("abehlmoqsu1".charAt(random.nextInt(11))));
    }

    private static Initials initials(String beginning) {
        Initials initials = French.initials();
        initials.addFirst(beginning);
        return initials;
    }

    /** Of a form of no letters nothing begins. */
    private static AnalysisChain.Reader sought(Initials initials, List<String> words) {
        return (form, length, start, end) -> {
            if (length > 0 && initials.mayBegin(form, length)) words.add(word(new String(form, 0, length), start, end));
        };
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        new AnalysisChain()
                .read(text, (form, length, start, end) -> words.add(word(new String(form, 0, length), start, end)));
        return words;
    }

    private static List<String> byLucene(String text) throws IOException {
        char[] chars = text.toCharArray();
        Spaces.blank(chars, chars.length);
        Numbers.join(chars, chars.length);
        InclusiveForms inclusive = new InclusiveForms();
        inclusive.blank(chars, chars.length);
        Elisions.blank(chars, chars.length);
        Points.blank(chars, chars.length);
        List<String> words = new ArrayList<>();
        StandardTokenizer tokenizer = new StandardTokenizer();
        tokenizer.setReader(new CharArrayReader(chars));
        try (TokenStream stream = new ASCIIFoldingFilter(new WithoutMarks(new LowerCaseFilter(tokenizer)))) {
            CharTermAttribute form = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                words.add(word(form.toString(), offsets.startOffset(), inclusive.end(offsets.endOffset())));
            stream.end();
        }
        return words;
    }

    private static String word(String form, int start, int end) {
        return form + " " + start + "–" + end;
    }

    private static final class WithoutMarks extends TokenFilter {
        private final CharTermAttribute form = addAttribute(CharTermAttribute.class);

        WithoutMarks(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            form.setLength(CombiningMarks.drop(form.buffer(), form.length()));
            return true;
        }
    }
}
