package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON as programs and people write it: where its objects are, what their members are called. */
class JsonFilesTest {
    @TempDir
    Path folder;

    private CollectedTables read(String name, String content) throws IOException, UnreadableFileException {
        return CollectedTables.of(folder, name, content, UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            e.json   → [{"date": 1987, "titre": "a"}, {"titre": "b", "lieu": null}] → date, titre, lieu → 1: 1987 | a ⁄ 2:  | b
            e.json   → {"v": 1, "events": [{"date": 1987.0}]}                      → date → 1: 1987
            e.json   → {"a": {"b": [{"d": "x"}], "c": []}}                         → d → 1: x
            e.json   → [{"d": {"a": 1, "b": {"c": true}}, "t": ["x", "y", ""]}]    → d.a, d.b.c, t → 1: 1 | true | x | y
            e.json   → [{"l": [{"u": "1", "n": "a"}, {"u": "2"}]}]                 → l.u, l.n → 1: 1 | 2 | a
            e.json   → {"date": "1987", "titre": "seul"}                           → date, titre → 1: 1987 | seul
            e.json   → {"a": 1}⏎⏎{"a": 2}                                          → a → 1: 1 ⁄ 3: 2
            e.json   → {⏎"a": 1}⏎{"a": 2⏎}                                         → a → 1: 1 ⁄ 2: 2
            e.json   → [{"a": 1,}, {"a": NaN}, {"a": 3},]                          → a → 1: 1 ⁄ 3: 3
            e.jsonl  → {"a": 1}⏎{"b": "x\\ny"}⏎                                    → a, b → 1: 1 ⁄ 2:  | x\\ny
            e.ndjson → {"Année": 1987}⏎⏎{"Année": "1988"}                          → Année → 1: 1987 ⁄ 3: 1988
            e.json   → [{"l": ["x", {"u": 1}, null, "y"]}]                         → l, l.u → 1: x | y | 1
            e.json   → [{"t": [{"@language": "fr", "@value": "x"}, {"@value": "y"}], "d": {"@value": 1987}}] → t.@language, t, d → 1: fr | x | y | 1987
            e.json   → [{"@value": "x"}]                                           → @value → 1: x
            e.json   → [{"c": [[2.5, 48], [[3, ""]]], "n": [[]]}]                  → c → 1: 2.5 | 48 | 3
            e.txt    → [{"a": "b"}]                                                → a → 1: b
            """)
    void objects_are_rows(String name, String content, String columns, String expected)
            throws IOException, UnreadableFileException {
        CollectedTables collected = read(name, content.replace("⏎", "\n"));
        assertThat(String.join(" ⁄ ", collected.shown())).isEqualTo(expected);
        assertThat(String.join(", ", collected.tables().getFirst().columns())).isEqualTo(columns);
        assertThat(collected.tables().getFirst().sheet()).isEmpty();
        assertThat(collected.remarks()).isEmpty();
    }

    @Test
    void several_arrays_are_several_tables() throws IOException, UnreadableFileException {
        CollectedTables collected =
                read("e.json", "{\"events\": [{\"a\": 1}], \"themes\": [{\"id\": \"x\"}, {\"id\": \"y\"}]}");
        assertThat(collected.tables()).extracting(ForeignTable::sheet).containsExactly("events", "themes");
        assertThat(collected.shown()).containsExactly("1: 1", "1: x", "2: y");
    }

    @Test
    void slides_of_timelinejs_are_events() throws IOException, UnreadableFileException {
        CollectedTables collected = read("e.json", """
                {"title": {"text": {"headline": "Notre histoire", "text": "depuis 1985"}},
                 "events": [
                  {"start_date": {"year": "1987", "month": "1", "day": "27", "display_date": "fin janvier"},
                   "text": {"headline": "La loi", "text": "<p>Elle est votée.</p>"},
                   "media": {"url": "https://a.fr/i.jpg", "caption": "photo"}, "group": "Lois", "unique_id": "loi"},
                  {"start_date": {"year": 1990}, "end_date": {"year": 1991, "month": 5}, "text": {"headline": "Deux ans"}}],
                 "eras": [{"start_date": {"year": "1980"}, "end_date": {"year": "1989"}, "text": {"headline": "Débuts"}}]}
                """);
        assertThat(collected.tables()).extracting(ForeignTable::sheet).containsExactly("events", "eras");
        assertThat(collected.tables().getFirst().columns())
                .containsExactly(
                        "date", "titre", "texte", "date affichée", "media.url", "media.caption", "group", "unique_id");
        assertThat(collected.shown())
                .containsExactly(
                        "1: 1987-01-27 | La loi | <p>Elle est votée.</p> | fin janvier | https://a.fr/i.jpg | photo | Lois"
                                + " | loi",
                        "2: 1990/1991-05 | Deux ans",
                        "1: 1980/1989 | Débuts");
        assertThat(collected.remarks()).singleElement().asString().contains("Notre histoire — depuis 1985");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"-500\"', 500 av. J.-C.",
        "'-44, \"month\": 3, \"day\": 15', 15 mars 44 av. J.-C.",
        "-1, 0000",
        "'-12000', Y-11999",
        "476, 0476"
    })
    void timelinejs_counts_years_before_our_era_as_people_do(String year, String date)
            throws IOException, UnreadableFileException {
        String slide = "{\"start_date\": {\"year\": %s}, \"text\": {\"headline\": \"a\"}}".formatted(year);
        assertThat(read("e.json", "{\"events\": [" + slide + "]}").shown()).containsExactly("1: " + date + " | a");
    }

    @Test
    void a_malformed_line_costs_itself() throws IOException, UnreadableFileException {
        CollectedTables collected = read("e.jsonl", "{\"a\": 1}\n{\"a\": \n{\"a\": 3}\ntexte\n");
        assertThat(collected.shown()).containsExactly("1: 1", "3: 3");
        assertThat(collected.remarks()).hasSize(2).first().asString().startsWith("2: la ligne n’est pas un objet JSON");
    }

    @Test
    void a_malformed_document_is_told_with_its_place() {
        assertThatThrownBy(() -> read("e.json", "[{\"a\": 1},\n {\"a\" 2}]"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("à la ligne 2, colonne");
        assertThatThrownBy(() -> read("e.json", "[".repeat(10_000)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("imbriqué trop profondément");
    }

    @Test
    void other_encodings_are_read_too() throws IOException, UnreadableFileException {
        String json = "[{\"titre\": \"été\"}]";
        assertThat(CollectedTables.of(folder, "e.json", json, StandardCharsets.UTF_16LE)
                        .shown())
                .containsExactly("1: été");
        assertThat(CollectedTables.of(folder, "f.json", "\ufeff" + json, UTF_8).shown())
                .containsExactly("1: été");
    }

    /** Each value is added to those before it without copying them. */
    @Test
    void values_in_values_are_collected_up_to_what_a_cell_holds() throws IOException, UnreadableFileException {
        String shape = "[2.125,48.125],".repeat(200_000);
        String json = "[{\"titre\": \"a\", \"geometry\": {\"coordinates\": [%s[0,0]]}}]".formatted(shape);
        CollectedTables collected = read("e.json", json);
        assertThat(collected.texts().getFirst().getLast())
                .hasSize(1_000_000)
                .startsWith("2.125 | 48.125 | 2.125 | 48.125 | ");
        assertThat(collected.remarks()).singleElement().asString().contains("coupé");
    }

    /** Names stand before each value that is in them, and values of one object are held together. */
    @Test
    void names_and_objects_of_more_than_is_held_are_refused() {
        String nested = "[" + ("{\"" + "n".repeat(100) + "\":").repeat(10) + "1" + "}".repeat(10) + "]";
        StringBuilder values = new StringBuilder("[{\"a\":1");
        for (int i = 0; i < 68; i++)
            values.append(",\"v")
                    .append(i)
                    .append("\":\"")
                    .append("x".repeat(1_000_000))
                    .append('"');
        for (String json : List.of(nested, values + "}]"))
            assertThatThrownBy(() -> read("e.json", json))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("un nom ou une valeur y est trop long");
    }

    @Test
    void too_many_names_are_told() throws IOException, UnreadableFileException {
        StringBuilder members = new StringBuilder("[");
        for (int i = 0; i < 3_000; i++) members.append("{\"n").append(i).append("\": 1},");
        CollectedTables collected = read("e.json", members.append("]").toString());
        assertThat(collected.tables().getFirst().columns()).hasSize(1_000);
        assertThat(collected.remarks()).anyMatch(remark -> remark.contains("1\u00a0000 colonnes"));
    }
}
