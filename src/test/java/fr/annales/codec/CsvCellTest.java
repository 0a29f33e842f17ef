package fr.annales.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula is guarded wherever a spreadsheet may begin a cell, and what is guarded comes back. */
public class CsvCellTest {
    /** A formula where a cell begins, whatever parts cells and whether quotes count or not; a number is none. */
    public static final String FORMULA =
            "(?:^|[,;\\t\\r\\n])[\\s\u00a0\"]*[=+@\uff1d\uff0b\uff0d\uff20-](?!\\d+(?:[,;]|\\r\\n))";

    private static final String SEPARATORS = ",;\t\n\r";
    private static final String STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final String PASSED_OVER = "'\" \t\n\r\u00a0\u200b\ufeff";

    /** What matters, and what lies beside it: signs whose numbers differ from those by 128 or more too. */
    private static final String SIGNS = SEPARATORS + STARTS + PASSED_OVER + "aé1.\u00ac\u00bb\u012c\u013d\u1f3d";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            mot - mot                | mot - mot
            =1                       | '=1
            '=1                      | ''=1
            x;=1                     | x;'=1
            x; =1                    | x;' =1
            x,'=1;-2                 | x,''=1;'-2
            x;"=1                    | x;'"=1
            les « -eur », '-ation'   | les « -eur »,' '-ation'
            x~- a~- b                | x~'- a~'- b
            x~~~=1                   | x~~~'=1
            ;;+                      | ;;'+
            """)
    void a_value_is_guarded_wherever_a_cell_may_begin(String value, String guarded) {
        String cell = CsvCell.write(value.replace('~', '\n'));
        assertThat(cell).isEqualTo(guarded.replace('~', '\n'));
        assertThat(CsvCell.read(cell)).isEqualTo(value.replace('~', '\n'));
    }

    @ParameterizedTest
    @ValueSource(chars = {'=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20'})
    void any_sign_of_a_formula_is_guarded_behind_any_separator(char sign) {
        assertThat(CsvCell.guarded(sign + "1")).isEqualTo("'" + sign + "1");
        for (char separator : SEPARATORS.toCharArray())
            for (String between : List.of("", " ", "\u00a0", "\"", "' \""))
                assertThat(CsvCell.guarded("x" + separator + between + sign + "1"))
                        .isEqualTo("x" + separator + "'" + between + sign + "1");
    }

    @Test
    void what_begins_as_a_formula_is_guarded_and_nothing_else() {
        Random random = new Random(24);
        for (int i = 0; i < 200_000; i++) {
            String value = drawn(random, random.nextInt(12));
            assertThat(CsvCell.guarded(value)).isEqualTo(guardedByDefinition(value));
            assertThat(CsvCell.unguarded(CsvCell.guarded(value))).isEqualTo(value);
        }
    }

    private static String drawn(Random random, int length) {
        return random.ints(length, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** Each place where a cell begins is looked at for itself, and so is every other between it and its formula. */
    private static String guardedByDefinition(String value) {
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            if (beginsCell(value, at) && isFormula(value, at)) cell.append('\'');
            cell.append(value.charAt(at));
        }
        return cell.toString();
    }

    private static boolean isFormula(String value, int start) {
        int sign = start;
        while (sign < value.length() && PASSED_OVER.indexOf(value.charAt(sign)) >= 0) sign++;
        return sign < value.length()
                && STARTS.indexOf(value.charAt(sign)) >= 0
                && IntStream.rangeClosed(start + 1, sign).noneMatch(later -> beginsCell(value, later));
    }

    private static boolean beginsCell(String value, int at) {
        return at == 0 || SEPARATORS.indexOf(value.charAt(at - 1)) >= 0;
    }

    /** Time by the square of its length would be hours. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "'", "\t", ",", "\n=", "\t\""})
    void a_long_text_is_gone_through_once_or_twice(String piece) {
        String value = piece.repeat(2_000_000);
        assertThat(CsvCell.unguarded(CsvCell.guarded(value)).equals(value)).isTrue();
    }

    /** What people wrote themselves, and no program has guarded. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            les « -eur », '-ation'   | les « -eur », '-ation'
            'tis ; 'twas             | 'tis ; 'twas
            '- un point              | - un point
            """)
    void what_people_write_is_read(String cell, String value) {
        assertThat(CsvCell.read(cell)).isEqualTo(value);
    }
}
