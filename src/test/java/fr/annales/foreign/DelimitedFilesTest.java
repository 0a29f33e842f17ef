package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of text: whatever parts their cells, whatever encoding, whatever is wrong with their quotes. */
class DelimitedFilesTest {
    private static final String MARK = "\ufeff";
    private static final String ROWS = """
            Année;Titre;Texte
            1987;Loi sur l’insertion;"Une loi « attendue » ;
            votée à l’été"
            1985;Création;À Paris, près de la forêt
            """;

    @TempDir
    Path folder;

    private CollectedTables read(String name, String content) throws IOException, UnreadableFileException {
        return CollectedTables.of(folder, name, content, UTF_8);
    }

    /** In a case {@code ⏎} is a line feed, {@code ⇥} a tab, {@code "} a quote. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            e.csv → a,b⏎1,2                              → 1: a | b ⁄ 2: 1 | 2
            e.csv → a;b⏎1,5;2⏎3,5;4                      → 1: a | b ⁄ 2: 1,5 | 2 ⁄ 3: 3,5 | 4
            e.csv → a⇥b⏎1⇥2                              → 1: a | b ⁄ 2: 1 | 2
            e.tsv → a⇥b⏎1⇥2                              → 1: a | b ⁄ 2: 1 | 2
            e.txt → a⇥b⏎1⇥2⏎3⇥4                          → 1: a | b ⁄ 2: 1 | 2 ⁄ 3: 3 | 4
            e.csv → a|b⏎1|2                              → 1: a | b ⁄ 2: 1 | 2
            e.csv → sep=;⏎a,b;c⏎1,2;3                    → 1: a,b | c ⁄ 2: 1,2 | 3
            e.csv → "sep=|"⏎a,b|c                        → 1: a,b | c
            e.xls → a⇥b⏎1⇥2                              → 1: a | b ⁄ 2: 1 | 2
            e.csv → date,titre, sous-titre;texte⏎1;2⏎3;4 → 1: date,titre, sous-titre | texte ⁄ 2: 1 | 2 ⁄ 3: 3 | 4
            e.csv → a;;c⏎1;2;3                           → 1: a |  | c ⁄ 2: 1 | 2 | 3
            e.csv → a;b;;;⏎1;2;;;                        → 1: a | b ⁄ 2: 1 | 2
            e.csv → Titre⏎a;b⏎1;2                        → 1: Titre ⁄ 2: a | b ⁄ 3: 1 | 2
            e.csv → ⏎⏎a;b⏎;⏎1;2⏎⏎a;b⏎3;4                 → 3: a | b ⁄ 5: 1 | 2 ⁄ 7: a | b ⁄ 8: 3 | 4
            e.csv → a;"b⏎⏎c";d⏎1;2;3                     → 1: a | b\\n\\nc | d ⁄ 2: 1 | 2 | 3
            e.csv → a;"dit ""oui""\";c                    → 1: a | dit "oui" | c
            e.csv → seul⏎un texte                        → 1: seul ⁄ 2: un texte
            """)
    void cells_are_found(String name, String content, String expected) throws IOException, UnreadableFileException {
        CollectedTables collected = read(name, content.replace("⏎", "\n").replace("⇥", "\t"));
        assertThat(String.join(" ⁄ ", collected.shown())).isEqualTo(expected);
        assertThat(collected.tables().getFirst().columns()).isEmpty();
        assertThat(collected.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            a;b⏎1;un écran de 5" plat⏎2;x⏎3;y                → 1: a | b ⁄ 2: 1 | un écran de 5" plat ⁄ 3: 2 | x ⁄ 4: 3 | y
            a;b⏎1;"jamais refermé⏎2;x⏎3;"deux⏎lignes"        → 1: a | b ⁄ 2: 1 | "jamais refermé ⁄ 3: 2 | x ⁄ 4: 3 | deux\\nlignes
            a;b⏎1;"le "Projet 500" est né"⏎2;x               → 1: a | b ⁄ 2: 1 | le "Projet 500" est né ⁄ 3: 2 | x
            a;b⏎1;"ouvert⏎2;x⏎3;fermé"⏎4;y                   → 1: a | b ⁄ 2: 1 | ouvert\\n2;x\\n3;fermé ⁄ 3: 4 | y
            a;b⏎"1;x⏎2";y⏎3;z                                → 1: a | b ⁄ 2: 1;x\\n2 | y ⁄ 3: 3 | z
            """)
    void a_stray_quote_costs_one_row_at_most(String content, String expected)
            throws IOException, UnreadableFileException {
        CollectedTables collected = read("e.csv", content.replace("⏎", "\n"));
        assertThat(String.join(" ⁄ ", collected.shown())).isEqualTo(expected);
    }

    @Test
    void what_guards_a_cell_against_spreadsheets_is_taken_off() throws IOException, UnreadableFileException {
        assertThat(read("t.csv", "Titre;Texte\n'=1+1;\"'-a;b\"\n'tis;''@x\n").texts())
                .containsExactly(List.of("Titre", "Texte"), List.of("=1+1", "-a;b"), List.of("'tis", "'@x"));
    }

    @Test
    void a_stray_quote_is_told_with_its_row() throws IOException, UnreadableFileException {
        CollectedTables collected = read("e.csv", "a;b\n\n1;\"ouvert\n2;x\n");
        assertThat(collected.shown()).containsExactly("1: a | b", "3: 1 | \"ouvert", "4: 2 | x");
        assertThat(collected.remarks()).singleElement().asString().startsWith("3: un guillemet droit (\")");
    }

    @Test
    void a_file_of_stray_quotes_loses_none_of_its_rows() throws IOException, UnreadableFileException {
        StringBuilder rows = new StringBuilder("a;b\n");
        for (int i = 0; i < 20_000; i++) rows.append(i).append(";\"x").append("\n");
        assertThat(read("e.csv", rows.toString()).rows()).hasSize(20_001);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, none",
        "UTF-8, true, none",
        "UTF-16LE, true, UTF-16",
        "UTF-16LE, false, UTF-16",
        "UTF-16BE, true, UTF-16",
        "UTF-16BE, false, UTF-16",
        "windows-1252, false, Windows-1252",
        "x-MacRoman, false, Mac Roman (ancien Macintosh)"
    })
    void an_encoding_is_recognised_and_told(String charset, boolean marked, String told)
            throws IOException, UnreadableFileException {
        CollectedTables collected =
                CollectedTables.of(folder, "e.csv", (marked ? MARK : "") + ROWS, Charset.forName(charset));
        assertThat(collected.shown())
                .containsExactly(
                        "1: Année | Titre | Texte",
                        "2: 1987 | Loi sur l’insertion | Une loi « attendue » ;\\nvotée à l’été",
                        "3: 1985 | Création | À Paris, près de la forêt");
        if (told.equals("none")) assertThat(collected.remarks()).isEmpty();
        else assertThat(collected.remarks()).singleElement().asString().contains("lu comme du " + told + " ;");
    }

    @Test
    void ms_dos_is_recognised() throws IOException, UnreadableFileException {
        CollectedTables collected =
                CollectedTables.of(folder, "e.csv", ROWS.replaceAll("[’«»]", "'"), Charset.forName("IBM850"));
        assertThat(collected.rows().getLast().cells().getLast().text()).isEqualTo("À Paris, près de la forêt");
    }

    @Test
    void bytes_of_windows_1252_among_utf_8_are_read_as_such() throws IOException, UnreadableFileException {
        Path file = folder.resolve("e.csv");
        Files.write(file, (ROWS + "1990;").getBytes(UTF_8));
        Files.write(file, new byte[] {(byte) 0x91, 'e', (byte) 0xE9, (byte) 0x92}, StandardOpenOption.APPEND);
        CollectedTables collected = CollectedTables.of(file);
        assertThat(collected.shown())
                .endsWith("4: 1990 | ‘eé’")
                .contains("3: 1985 | Création | À Paris, près de la forêt");
        assertThat(collected.remarks()).singleElement().asString().contains("Windows-1252");
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n", "\\r"})
    void lines_end_as_any_machine_ends_them(String end) throws IOException, UnreadableFileException {
        CollectedTables collected = read("e.csv", ROWS.replace("\n", end.translateEscapes()));
        assertThat(collected.rows()).hasSize(3);
        assertThat(collected.rows().get(1).cells().getLast().text()).isEqualTo("Une loi « attendue » ;\nvotée à l’été");
    }

    @Test
    void utf_16_is_read_across_the_bounds_of_buffers() throws IOException, UnreadableFileException {
        String row = "1987;" + "é".repeat(70_000) + "\n";
        for (Charset charset : List.of(UTF_16LE, UTF_16BE, UTF_8, Charset.forName("windows-1252")))
            assertThat(CollectedTables.of(folder, "e.csv", "Année;Texte\n" + row, charset)
                            .rows()
                            .getLast()
                            .cells()
                            .getLast()
                            .text())
                    .hasSize(70_000)
                    .doesNotContain("\uFFFD");
    }

    @Test
    void what_is_cut_is_told() throws IOException, UnreadableFileException {
        CollectedTables cells = read("e.csv", "a;".repeat(1_200) + "z\n1;2\n");
        assertThat(cells.rows().getFirst().cells()).hasSize(1_000);
        assertThat(cells.remarks()).singleElement().asString().startsWith("1: la ligne a plus de 1\u00a0000 colonnes");
        CollectedTables cell = read("e.csv", "a;" + "x".repeat(1_000_001) + "\n1;2\n");
        assertThat(cell.rows().getFirst().cells().getLast().text()).hasSize(1_000_000);
        assertThat(cell.remarks()).singleElement().asString().startsWith("1: le texte d’une cellule est coupé");
    }
}
