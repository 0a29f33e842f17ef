package fr.annales.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncationTest {
    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abc, 2, ab", "abc, 0, ''", "'', 0, ''", "a😀b, 1, a", "a😀b, 2, a", "a😀b, 3, a😀"})
    void a_cut_divides_no_surrogate_pair(String text, int longest, String cut) {
        assertThat(Truncation.of(text, longest)).isEqualTo(cut);
    }
}
