package fr.annales.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our own filters do what the expressions do that define them. */
class FiltersTest {
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}.\\u00ad]+|(?!\\p{Mn})[\\p{Cf}&&[^\\x00-\\u02ff]]+");
    private static final Pattern PARTING =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}])(?i:[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu))?['’ʼ＇‘:_]");

    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9])(?<![0-9][ .])[0-9]{1,3}(?:[ .][0-9]{3})+(?![0-9])(?![ .][0-9])");

    /** Endings, so that they come often; letters, marks and signs of one and two characters; halves of the latter. */
    private static final String[] PARTS =
            "e e s x a é ª ʰ ß 1 - . \u00ad \u200d \u0301 \u0300 \u0903 \u20dd \ud835\udc1a \ud800\udc00 \ud83d\ude80 \ud834\udd67 \ud80d \udc00"
                    .split(" ");

    private static final String[] TEXT_PARTS =
            "l d L qu Qu jusqu lorsqu quelqu puisqu ' ' ’ ʼ ＇ ‘ : _ a é 1 . - ( mot Aujourd".split(" ");

    private final Random random = new Random(20);

    private String made(String[] parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    @Test
    void combining_marks_go_and_nothing_else() {
        for (int i = 0; i < 100_000; i++) {
            String word = made(PARTS, 9);
            char[] chars = word.toCharArray();
            assertThat(new String(chars, 0, CombiningMarks.drop(chars, chars.length)))
                    .as(word)
                    .isEqualTo(MARKS.matcher(word).replaceAll(""));
        }
    }

    @Test
    void the_groups_of_a_number_are_joined_as_the_expression_says() {
        String[] groups = {"1", "23", "456", "7890", " ", " ", ".", ".", ",", "a", "  "};
        for (int i = 0; i < 100_000; i++) {
            String text = made(groups, 9);
            String expected =
                    GROUPED.matcher(text).replaceAll(match -> match.group().replaceAll("[ .]", "\u00ad"));
            char[] chars = text.toCharArray();
            Numbers.join(chars, chars.length);
            assertThat(new String(chars)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void what_lies_behind_a_word_in_its_buffer_does_not_matter() {
        assertThat(CombiningMarks.drop("e\u0301\u0301x".toCharArray(), 3)).isEqualTo(1);
    }

    /** U+02BC is a letter to the expression, and an apostrophe to us. */
    @Test
    void words_are_parted_and_articles_blanked_as_the_expression_says() {
        for (int i = 0; i < 5_000; i++) {
            String text = made(TEXT_PARTS, i % 50 == 49 ? 3_000 : 12);
            String expected = PARTING.matcher(text.replace('ʼ', '\''))
                    .replaceAll(match -> " ".repeat(match.group().length()));
            char[] chars = text.toCharArray();
            Elisions.blank(chars, chars.length);
            assertThat(new String(chars)).as(text).isEqualTo(expected);
        }
    }
}
