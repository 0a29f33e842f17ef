package fr.annales.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.ChangeRequest;
import fr.annales.event.Archive;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bound of what leaves for others, from both sides. */
class ExportBoundsTest {
    private static final int MOST_BYTES = 75;
    private static final int LONGEST_CELL = 32_000;

    private static String line(String value) throws IOException {
        StringWriter out = new StringWriter();
        new CalendarLines(out).put("X", value);
        return out.toString();
    }

    /** The first and the last character of each number of bytes. */
    @ParameterizedTest
    @ValueSource(ints = {' ', 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff})
    void a_line_of_a_calendar_has_as_many_characters_as_75_bytes_hold(int codePoint) throws IOException {
        String sign = Character.toString(codePoint);
        int most = (MOST_BYTES - "X:".length()) / sign.getBytes(UTF_8).length;
        assertThat(line(sign.repeat(most))).isEqualTo("X:" + sign.repeat(most) + "\r\n");
        assertThat(line(sign.repeat(most) + "é")).isEqualTo("X:" + sign.repeat(most) + "\r\n é\r\n");
        int next = (MOST_BYTES - 1) / sign.getBytes(UTF_8).length;
        assertThat(line(sign.repeat(most + next + 1)))
                .isEqualTo("X:" + sign.repeat(most) + "\r\n " + sign.repeat(next) + "\r\n " + sign + "\r\n");
    }

    @Test
    void a_line_of_a_calendar_is_filled_to_its_last_byte() throws IOException {
        String most = "a".repeat(MOST_BYTES - "X:é".length() - 1) + "é";
        assertThat(line(most + "b")).isEqualTo("X:" + most + "\r\n b\r\n");
        assertThat(line("a" + most)).isEqualTo("X:a" + most.replace("é", "\r\n é\r\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon archive   |                    | mon-archive.csv
            « Mon archive »  | œuvre d’Æon        | mon-archive-oeuvre-d-aeon.csv
            ?             | loi                | loi.csv
            ?             | !                  | evenements.csv
            A             | Été 1936, à Nîmes  | a-ete-1936-a-nimes.csv
            A             | -                  | a.csv
            """)
    void a_file_has_a_name_in_plain_letters(String title, String what, String name) {
        assertThat(FileName.of(Archive.titled(title), what == null ? "" : what, ExportFormat.CSV))
                .isEqualTo(name);
    }

    @Test
    void each_part_of_the_name_of_a_file_has_60_letters_and_no_more() {
        String most = "a".repeat(60);
        for (String part : List.of(most, most + "b", most + " b"))
            assertThat(FileName.of(Archive.titled(part), part, ExportFormat.SPREADSHEET))
                    .isEqualTo(most + "-" + most + ".csv");
        assertThat(FileName.of(Archive.titled("a".repeat(59) + " b"), "", ExportFormat.JSON_LINES))
                .isEqualTo("a".repeat(59) + ".jsonl");
    }

    @Test
    void a_cell_has_32_000_units_guards_counted_and_no_more() {
        SpreadsheetCell cell = new SpreadsheetCell("https://exemple.fr/a");
        String rest = "… (suite\u00a0: https://exemple.fr/a)";
        String most = "a".repeat(LONGEST_CELL);
        assertThat(cell.text(most)).isEqualTo(most);
        assertThat(cell.text(most + "b")).isEqualTo(most + rest);
        assertThat(cell.text("a" + "🎉".repeat(LONGEST_CELL / 2)))
                .isEqualTo("a" + "🎉".repeat(LONGEST_CELL / 2 - 1) + rest);
        assertThat(cell.text("=" + most.substring(1))).isEqualTo("=" + most.substring(2) + rest);
        assertThat(new SpreadsheetCell(null).text(most + "b")).isEqualTo(most + "… (suite dans l’archive)");
    }

    @Test
    void a_list_in_a_cell_has_whole_values_and_room_for_its_rest() {
        SpreadsheetCell cell = new SpreadsheetCell(null);
        String half = "a".repeat(LONGEST_CELL / 2 - 1);
        assertThat(cell.list(List.of())).isEmpty();
        assertThat(cell.list(List.of(half, half))).isEqualTo(half + ", " + half);
        String rest = ", … (suite dans l’archive)";
        assertThat(cell.list(List.of(half + "a", half, "b"))).isEqualTo(half + "a" + rest);
        assertThat(cell.list(List.of(half, "=" + half.substring(1)))).isEqualTo(half + rest);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1000000000, true", "0, false", "-1, false", "1000000001, false"})
    void a_token_has_sent_a_number_of_records_that_there_may_be(int cursor, boolean isOurs) throws OaiException {
        ResumptionToken token =
                new ResumptionToken("2026-01-01", "", "type:loi", new ChangeRequest.Place(Instant.EPOCH, "a"), cursor);
        if (isOurs) assertThat(ResumptionToken.read(token.text())).isEqualTo(token);
        else
            assertThatThrownBy(() -> ResumptionToken.read(token.text()))
                    .isInstanceOfSatisfying(
                            OaiException.class,
                            error -> assertThat(error.code()).isEqualTo("badResumptionToken"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://exemple.fr, oai:exemple.fr:a",
        "https://exemple.fr:8080/histoire, oai:exemple.fr:histoire/a",
        "https://exemple.fr/a/b, oai:exemple.fr:a/b/a"
    })
    void an_event_is_named_for_ever_by_host_and_path(String base, String oai) {
        Identifiers identifiers = new Identifiers(base);
        assertThat(identifiers.oai("a")).isEqualTo(oai);
        assertThat(identifiers.id(oai)).contains("a");
        assertThat(identifiers.id(oai.replace("oai:", "OAI:"))).isEmpty();
        assertThat(identifiers.urn("x"))
                .startsWith("urn:uuid:")
                .isEqualTo(identifiers.urn("x"))
                .isNotEqualTo(identifiers.urn("y"));
    }
}
