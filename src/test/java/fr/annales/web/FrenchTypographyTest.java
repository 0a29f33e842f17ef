package fr.annales.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own words are printed as French is. */
class FrenchTypographyTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0\u00a0événement",
        "1, 1\u00a0événement",
        "2, 2\u00a0événements",
        "999, 999\u00a0événements",
        "1000, 1\u202f000\u00a0événements",
        "1234567, 1\u202f234\u202f567\u00a0événements"
    })
    void events_are_counted(long count, String said) {
        assertThat(FrenchTypography.events(count)).isEqualTo(said);
    }
}
