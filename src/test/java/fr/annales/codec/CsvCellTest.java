package fr.annales.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula is guarded wherever a spreadsheet may begin a cell, and what is guarded comes back. */
public class CsvCellTest {
    /** A formula where a cell begins, whatever parts cells and whether quotes count or not; a number is none. */
    public static final String FORMULA =
            "(?:^|[,;\\t\\r\\n])[\\s\u00a0\"]*[=+@\uff1d\uff0b\uff0d\uff20-](?!\\d+(?:[,;]|\\r\\n))";

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
