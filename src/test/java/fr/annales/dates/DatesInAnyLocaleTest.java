package fr.annales.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of dates are read alike on machines that write other figures, and other small letters. */
@Isolated("it changes the language of the whole process")
@ParameterizedClass
@ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "my-MM", "tr-TR"})
record DatesInAnyLocaleTest(String language) {
    private static final Locale BEFORE = Locale.getDefault();

    @BeforeEach
    void speak() {
        Locale.setDefault(Locale.forLanguageTag(language));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void a_date_of_a_question_is_the_same() throws IOException {
        assertThat(table(DateReaderTest.table(), question -> DateReaderTest.told(DateReaderTest.read(question))))
                .isEqualTo(expected(DateReaderTest.table()));
    }

    @Test
    void a_date_of_a_cell_is_the_same() throws IOException {
        assertThat(table(WrittenDatesTest.table(), written -> WrittenDatesTest.told(WrittenDates.read(written))))
                .isEqualTo(expected(WrittenDatesTest.table()));
    }

    private static Map<String, String> expected(List<Arguments> rows) {
        return rows.stream()
                .collect(Collectors.toMap(row -> (String) row.get()[0], row -> (String) row.get()[1], (a, _) -> a));
    }

    private static Map<String, String> table(List<Arguments> rows, UnaryOperator<String> reading) {
        return rows.stream()
                .map(row -> (String) row.get()[0])
                .distinct()
                .collect(Collectors.toMap(text -> text, reading));
    }
}
