package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes from files cannot steer a terminal, nor look like something else there. */
class PrintableWriterTest {
    @ParameterizedTest
    @CsvSource({
        "'l’été\t1936\n', 'l’été\t1936\n'",
        "'a\u001B[31mrouge', 'a\uFFFD[31mrouge'",
        "'a\u009Bb\u0007\u0008', 'a\uFFFDb\uFFFD\uFFFD'",
        "'lois\u202Evsc.exe', 'lois\uFFFDvsc.exe'",
        "'\u2066a\u2069', '\uFFFDa\uFFFD'",
        "'a\u200Eb\u200Fc\u061Cd', 'a\uFFFDb\uFFFDc\uFFFDd'",
        "👩\u200D🌾, 👩\u200D🌾"
    })
    void shows_a_sign_for_what_would_steer_it(String written, String shown) throws IOException {
        StringWriter terminal = new StringWriter();
        try (PrintableWriter out = new PrintableWriter(terminal)) {
            out.write(written);
            for (char c : written.toCharArray()) out.write(c);
        }
        assertThat(terminal).hasToString(shown + shown);
    }
}
