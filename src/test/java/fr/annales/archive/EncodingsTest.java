package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String MARK = "\ufeff";
    private static final String EXCEL = """
            id;date;title;text;type;themes
            congres-2016;2016-11;Congrès de Paris;"Un projet « ambitieux » ;
            voté à l’unanimité";congres;iae|qualite
            """.replace("\n", "\r\n");

    @TempDir
    Path folder;

    @Test
    void a_csv_as_a_french_excel_saves_it_in_utf_8_is_read() throws IOException {
        ReadArchive reading = ReadArchive.of(folder, "événements.csv", MARK + EXCEL);
        assertThat(reading.mistakes()).isEmpty();
        Event event = reading.events().getFirst();
        assertThat(event.title()).isEqualTo("Congrès de Paris");
        assertThat(event.text()).isEqualTo("Un projet « ambitieux » ;\nvoté à l’unanimité");
        assertThat(event.concepts(Facet.THEME)).containsExactly("iae", "qualite");
    }

    @Test
    void a_csv_as_a_french_excel_saves_it_in_windows_1252_is_told_so_once() throws IOException {
        ReadArchive reading = ReadArchive.of(folder, "e.csv", EXCEL, WINDOWS_1252);
        assertThat(reading.events()).isEmpty();
        assertThat(reading.mistakes())
                .containsExactly("e.csv:2: le fichier n’est pas en UTF-8, mais sans doute en Windows-1252, où se lit "
                        + "«\u00a0Congrès\u00a0» ; l’enregistrer dans le tableur au format «\u00a0CSV UTF-8\u00a0»");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    L’été            | été
                    3 € et été       | été
                    n°1 été          | été
                    « Été »          | Été
                    1985 – été       | été
                    España, à Nîmes  | à
                    l’unanimité      | unanimité
                    un œuf           | œuf
                    C’est dit        | none
                    Le n° 1          | none
                    Et puis…         | none
                    """)
    void windows_1252_is_recognised_by_a_word_of_french_or_by_its_signs(String title, String word) throws IOException {
        String json = ReadArchive.line("a").replace("Titre", title);
        String read = word.equals("none") ? "" : ", où se lit «\u00a0" + word + "\u00a0»";
        assertThat(ReadArchive.of(folder, "e.jsonl", json, WINDOWS_1252).mistakes())
                .containsExactly("e.jsonl:1: le fichier n’est pas en UTF-8, mais sans doute en Windows-1252" + read
                        + " ; l’enregistrer en UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "L’été, x-MacRoman",
        "« Été » à Nîmes, x-MacRoman",
        "Une fenêtre, x-MacRoman",
        "Été, IBM850",
        "La fenêtre à côté, IBM850"
    })
    void what_is_not_french_in_windows_1252_is_not_said_to_be(String title, String charset) throws IOException {
        String json = ReadArchive.line("a").replace("Titre", title);
        assertThat(ReadArchive.of(folder, "e.jsonl", json, Charset.forName(charset))
                        .mistakes())
                .containsExactly("e.jsonl:1: le fichier n’est pas en UTF-8 ; l’enregistrer en UTF-8");
    }

    /** Only the first line is told: of the others nothing may be taken for what it says. */
    @Test
    void no_line_of_a_windows_1252_file_is_an_event() throws IOException {
        String lines = (ReadArchive.line("a") + ReadArchive.line("b")).replace("Titre", "Été");
        ReadArchive reading = ReadArchive.of(folder, "e.jsonl", lines + ReadArchive.line("c"), WINDOWS_1252);
        assertThat(reading.mistakes()).hasSize(1);
        assertThat(reading.ids()).containsExactly("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"été", "à été", "été à"})
    void a_word_that_windows_1252_is_recognised_by_may_begin_or_end_its_line(String line) throws IOException {
        assertThat(ReadArchive.of(folder, "e.csv", line, WINDOWS_1252).mistakes())
                .first()
                .asString()
                .contains("Windows-1252, où se lit «\u00a0" + line.split(" ", -1)[0] + "\u00a0»");
    }

    @Test
    void the_other_mistakes_of_a_windows_1252_file_are_told_in_the_same_run() throws IOException {
        ReadArchive reading = ReadArchive.of(folder, "e.csv", EXCEL.replace("congres;", "congrès;"), WINDOWS_1252);
        assertThat(reading.mistakes()).hasSize(2).last().asString().contains("écrire congres");
    }

    @Test
    void bytes_of_no_known_encoding_are_told_with_their_line() throws IOException {
        byte[] json = ReadArchive.line("a").replace("Titre", "Titre \u0081").getBytes(WINDOWS_1252);
        json[json.length - 30] = (byte) 0xFF;
        ReadArchive reading = ReadArchive.of(folder, "e.jsonl", json);
        assertThat(reading.mistakes()).first().asString().startsWith("e.jsonl:1: le fichier n’est pas en UTF-8");
        assertThat(reading.events()).isEmpty();
    }

    @Test
    void utf_16_is_recognised_with_and_without_its_mark() throws IOException {
        for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
            for (String mark : new String[] {MARK, ""}) {
                ReadArchive reading = ReadArchive.of(folder, "e.csv", mark + EXCEL, charset);
                assertThat(reading.mistakes())
                        .containsExactly("e.csv:1: le fichier n’est pas en UTF-8, mais en UTF-16 ; l’enregistrer dans "
                                + "le tableur au format «\u00a0CSV UTF-8\u00a0»");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_end_of_line_is_one(String end) throws IOException {
        String content = (ReadArchive.line("a") + "\n" + ReadArchive.line("b") + "{").replace("\n", end);
        ReadArchive reading = ReadArchive.of(folder, "e.jsonl", content);
        assertThat(reading.ids()).containsExactly("a", "b");
        assertThat(reading.mistakes()).singleElement().asString().startsWith("e.jsonl:4: ");
    }

    @ParameterizedTest
    @CsvSource({
        "e.jsonl, ''",
        "e.jsonl, BOM",
        "e.csv, ''",
        "e.csv, BOM",
        "e.csv, 'id,title,text,type'",
        "e.csv, BOMid;title;text;type"
    })
    void a_file_without_events_is_no_mistake(String file, String content) throws IOException {
        ReadArchive reading = ReadArchive.of(folder, file, content.replace("BOM", MARK));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events()).isEmpty();
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(ReadArchive.of(
                                folder, "e.jsonl", MARK + ReadArchive.line("a").strip())
                        .ids())
                .containsExactly("a");
    }

    @Test
    void a_replacement_character_of_the_source_is_utf_8_like_any_other() throws IOException {
        String json = ReadArchive.line("a").replace("Titre", "Une perte \ufffd du scan");
        assertThat(ReadArchive.of(folder, "e.jsonl", json, UTF_8).mistakes()).isEmpty();
    }
}
