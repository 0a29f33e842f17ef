package fr.annales.codec;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import fr.annales.event.Link;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all readers of files share, each bound from both sides. */
class TextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://exemple.fr/été?a=b#c  | true
            HTTP://exemple.fr             | true
            http://127.0.0.1:8080         | true
            ftp://exemple.fr              | false
            javascript:alert(1)           | false
            mailto:a@exemple.fr           | false
            https:exemple.fr              | false
            https:///chemin               | false
            //exemple.fr                  | false
            exemple.fr                    | false
            https://exemple.fr/a b        | false
            ''                            | false
            """)
    void a_link_is_of_the_web_and_has_a_host(String address, boolean isLink) {
        assertThat(WebAddress.isAbsolute(address)).isEqualTo(isLink);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://exemple.fr            | true
            https://exemple.fr/histoire/  | true
            https://exemple.fr//histoire  | false
            https://moi@exemple.fr        | false
            https://exemple.fr?a=b        | false
            https://exemple.fr/#haut      | false
            ftp://exemple.fr              | false
            https://exemple.fr/a b        | false
            """)
    void what_begins_the_addresses_of_a_service_has_a_host_and_a_path(String address, boolean isBase) {
        assertThat(WebAddress.isBase(address)).isEqualTo(isBase);
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', '\r', '\u00a0', '\u202f', '\u2003', '\u3000', '\u200b', '\ufeff', '\u2028'})
    void a_blank_is_one_whatever_its_width(int blank) {
        String sign = Character.toString(blank);
        assertThat(Whitespace.isBlank(blank)).isTrue();
        assertThat(Whitespace.isBlank(sign + sign)).isTrue();
        assertThat(Whitespace.isBlank(sign + "a")).isFalse();
        assertThat(Whitespace.isBlank("a" + sign)).isFalse();
        assertThat(Whitespace.strip(sign + sign + "a" + sign + "b" + sign)).isEqualTo("a" + sign + "b");
        assertThat(Whitespace.strip(sign + sign)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {'a', '-', '\u00ad', '\u200d', '\u2060', '\u3164'})
    void what_only_is_not_seen_is_no_blank(int sign) {
        assertThat(Whitespace.isBlank(sign)).isFalse();
        assertThat(Whitespace.isBlank("")).isTrue();
        assertThat(Whitespace.strip(Character.toString(sign))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "7F, ''",
        "80, €",
        "81, ''",
        "8D, ''",
        "8F, ''",
        "90, ''",
        "91, ‘",
        "92, ’",
        "9D, ''",
        "9F, Ÿ",
        "A0, ''",
        "41, ''",
        "FFFD, ''"
    })
    void a_control_of_latin_1_was_meant_to_be_a_sign_of_windows(String control, String sign) {
        assertThat(Windows1252.meant(Integer.parseInt(control, 16)).orElse("")).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "2, ab", "3, abc", "4, abc"})
    void a_text_is_cut_where_it_is_longer(int longest, String cut) {
        assertThat(Truncation.of("abc", longest)).isEqualTo(cut);
    }

    @Test
    void a_set_of_signs_is_of_ascii() {
        AsciiSet set = new AsciiSet("\u0000\u007f;");
        for (char sign : new char[] {'\u0000', ';', '\u007f'})
            assertThat(set.contains(sign)).isTrue();
        for (char other : new char[] {'a', '\u0080', '\u00bb', '\u013b'})
            assertThat(set.contains(other)).isFalse();
        assertThat(set.indexIn("a;b;", 0)).isEqualTo(1);
        assertThat(set.indexIn("a;b;", 1)).isEqualTo(1);
        assertThat(set.indexIn("a;b;", 2)).isEqualTo(3);
        assertThat(set.indexIn("a;b", 2)).isEqualTo(-1);
    }

    private static Event linked(Link link) {
        return new Event("a", List.of(), null, 0, "Titre", "", Map.of("type", List.of("loi")), null, List.of(link));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            Le texte       ; Le texte
            <Le|texte>     ; Le texte
            <|>            ; exemple.fr
            =1             ; '=1
            """)
    void a_link_of_a_table_has_a_label_without_the_signs_that_part_links(String label, String written) {
        List<String> row = new EventCsv(TestArchive.ARCHIVE).row(linked(new Link(label, "https://exemple.fr/a")));
        assertThat(row.getLast()).isEqualTo(written + " <https://exemple.fr/a>");
    }

    @Test
    void what_an_event_has_not_is_no_member_of_its_line_and_an_empty_cell_of_its_row() {
        Event plain = new Event("a", List.of(), null, 0, "Titre", "", Map.of(), null, List.of());
        assertThat(new EventLine(TestArchive.ARCHIVE).json(plain)).isEqualTo("{\"id\":\"a\",\"title\":\"Titre\"}");
        EventCsv csv = new EventCsv(TestArchive.ARCHIVE);
        assertThat(csv.row(plain))
                .hasSameSizeAs(csv.header())
                .containsOnlyOnce("a", "Titre")
                .filteredOn(cell -> !cell.isEmpty())
                .hasSize(2);
    }

    @Test
    void an_event_has_everything_it_can_have_in_its_line_and_its_row() {
        assertThat(new EventLine(TestArchive.ARCHIVE).json(TestArchive.full()))
                .isEqualTo("{\"id\":\"full\",\"aliases\":[\"former-id\",\"older-id\"],\"date\":\"1987-01-27~\","
                        + "\"order\":3,\"title\":\"Un titre\",\"text\":\"Un paragraphe.\\n- un point\\n- un autre\","
                        + "\"type\":\"loi\",\"themes\":[\"emploi\",\"regions\"],\"lieux\":[\"lille\"],"
                        + "\"personnes\":[\"jeanne-dupont\"],\"auteurs\":[\"la-gazette\"],"
                        + "\"source\":\"histoire.txt, l. 7\",\"links\":[{\"label\":\"Le texte\","
                        + "\"url\":\"https://example.org/loi\"},{\"label\":\"Le débat\","
                        + "\"url\":\"https://example.org/debat\"}]}");
        assertThat(new EventCsv(TestArchive.ARCHIVE).row(TestArchive.full()))
                .containsExactly(
                        "full",
                        "former-id|older-id",
                        "1987-01-27~",
                        "3",
                        "Un titre",
                        "Un paragraphe.\n'- un point\n'- un autre",
                        "loi",
                        "emploi|regions",
                        "lille",
                        "jeanne-dupont",
                        "la-gazette",
                        "histoire.txt, l. 7",
                        "Le texte <https://example.org/loi>|Le débat <https://example.org/debat>");
        assertThat(EventFields.of(TestArchive.ARCHIVE).lists())
                .containsExactlyInAnyOrder("aliases", "themes", "lieux", "personnes", "auteurs", "links");
    }
}
