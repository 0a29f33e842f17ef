package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> NAMES =
            List.of("id", "date", "title", "text", "type", "themes", "loi", "congres");

    @ParameterizedTest
    @CsvSource({
        "themse, themes, two letters swapped",
        "titel, title, two letters swapped",
        "tilte, title, two letters swapped",
        "congre, congres, a letter left out",
        "lois, loi, a letter too many",
        "txet, text, two letters swapped",
        "kongret, congres, two letters changed",
        "ocngrse, congres, two pairs swapped",
        "ocgnrse, none, three pairs swapped",
        "idd, id, a letter too many",
        "xd, none, one slip is half of it",
        "astronomie, none, nothing like it",
        "'', none, nothing at all",
    })
    void a_slip_finds_its_name(String typed, String name, String why) {
        assertThat(NearestName.to(typed, NAMES).orElse("none")).as(why).isEqualTo(name);
    }
}
