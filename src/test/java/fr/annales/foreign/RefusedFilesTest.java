package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what it contains; what is none of ours is refused with what to do, and none fills the memory. */
class RefusedFilesTest {
    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1987</v></c></row>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            e.pdf  → %PDF-1.7 → copier le texte
            e.txt  → %PDF-1.7 → copier le texte
            e.doc  → \\u00D0\\u00CF\\u0011\\u00E0xxxx → .docx ou .odt
            e.xls  → \\u00D0\\u00CF\\u0011\\u00E0xxxx → .xlsx, .ods ou .csv
            e.xlsx → \\u00D0\\u00CF\\u0011\\u00E0xxxx → sans mot de passe
            e.rtf  → {\\\\rtf1 → RTF
            e.jpg  → \\u00FF\\u00D8\\u00FFxxxx → image
            e.csv  → \\u0089PNGxxxx → image
            e.gz   → \\u001F\\u008Bxxxx → décompresser
            e.xml  → <?xml version="1.0"?><a/> → XML
            e.json → bonjour → n’en est pas
            e.bin  → abc\\u0000\\u0001\\u0002 → ni un texte ni un format connu
            e.csv  → <!DOCTYPE html><html><body>Se connecter <form action="https://accounts.google.com/x"></form></body></html> → publier d’abord la feuille
            e.csv  → <html><body>Erreur 404</body></html> → page web
            e.json → <html><body>Erreur 404</body></html> → page web
            """)
    void what_is_not_read_is_refused_with_a_cure(String name, String content, String cure) throws IOException {
        Path file = Files.write(
                folder.resolve(name),
                (content.contains("\\u") ? unescaped(content) : content.replace("\\\\", "\\")).getBytes(ISO_8859_1));
        assertThatThrownBy(() -> Collected.of(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(cure)
                .message()
                .contains(" ; ")
                .doesNotContain("'", "null");
    }

    private static String unescaped(String content) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(content)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    @ParameterizedTest
    @CsvSource({
        "ppt/presentation.xml, présentation",
        "xl/workbook.bin, .xlsb",
        "Index/Document.iwa, Numbers",
        "photo.jpg, décompresser"
    })
    void other_compressed_files_are_refused_with_a_cure(String part, String cure) throws IOException {
        Path file = Collected.zip(folder.resolve("e.zip"), part, "x");
        assertThatThrownBy(() -> Collected.of(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(cure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.csv", "e.xls", "e.txt", "e", "e.docx", "e.zip"})
    void a_workbook_is_read_under_any_name(String name) throws IOException, UnreadableFile {
        Path file = Sheets.workbook(folder.resolve(name), "", "General", Sheets.sheet(ROW, ""));
        assertThat(Collected.of(file).shown()).containsExactly("1: 1987");
    }

    @Test
    void a_page_that_holds_a_table_is_read_under_the_name_of_one() throws IOException, UnreadableFile {
        String page =
                "<html><body><table><tr><td>Année</td><td>Titre</td></tr><tr><td>1987</td><td>Loi</td></tr></table>";
        for (String name : new String[] {"e.xls", "e.csv"})
            assertThat(Collected.of(folder, name, page, UTF_8).shown())
                    .containsExactly("1: Année | Titre", "1: 1987 | Loi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  ;  \n;;", "\ufeff"})
    void a_file_without_text_is_refused(String content) {
        assertThatThrownBy(() -> Collected.of(folder, "e.csv", content, UTF_8)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_broken_workbook_is_refused() throws IOException {
        Path file = Sheets.workbook(folder.resolve("e.xlsx"), "", "General", Sheets.sheet(ROW, ""));
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 10; length < bytes.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Collected.of(cut))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining(" ; ");
        }
    }

    /** Bytes that are spoilt anywhere give rows or a refusal, never another failure. */
    @Test
    void no_spoilt_file_breaks_the_reading() throws IOException {
        Random random = new Random(1985);
        byte[][] files = {
            Files.readAllBytes(Sheets.workbook(folder.resolve("e.xlsx"), "", "General", Sheets.sheet(ROW, ""))),
            Files.readAllBytes(Sheets.openDocument(folder.resolve("e.ods"), "spreadsheet", "<table:table/>")),
            "[{\"a\": [1, {\"b\": null}]}, {\"a\": \"é\"}]".getBytes(UTF_8),
            "<html><body><table><tr><td>1987<td>b<ul><li>x</table><p>1988 : é</p></body></html>".getBytes(UTF_8),
            "sep=;\na;\"b\n\";c\n\"1987;é\n".getBytes(UTF_8)
        };
        int read = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] spoilt = files[i % files.length].clone();
            for (int slips = random.nextInt(6); slips >= 0; slips--)
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            try {
                Collected.of(Files.write(folder.resolve("spoilt"), spoilt));
                read++;
            } catch (UnreadableFile refusal) {
                assertThat(refusal).hasMessageContaining(" ; ");
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void an_entity_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"aaaaaaaaaa\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;&a;</t></is></c></row>"
                + "</sheetData></worksheet>";
        Path file = Sheets.workbook(folder.resolve("e.xlsx"), "", "General", sheet);
        assertThatThrownBy(() -> Collected.of(file)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_bomb_is_refused() throws IOException {
        Path file = folder.resolve("e.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<d><spreadsheet><table><table-row><table-cell><p>".getBytes(UTF_8));
            fill(zip, 600);
        }
        assertThat(Files.size(file)).isLessThan(1_000_000);
        assertThatThrownBy(() -> Collected.of(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("512 Mo");
    }

    private static void fill(OutputStream output, int megabytes) throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < megabytes; i++) output.write(blanks);
    }

    @Test
    void rows_repeated_without_end_are_refused() throws IOException {
        Path file = Sheets.openDocument(
                folder.resolve("e.ods"),
                "spreadsheet",
                "<table:table><table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell>"
                        + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>");
        assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("1\u00a0000\u00a0000 de lignes");
    }

    @Test
    void a_page_larger_than_a_page_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("e.html"), ("<html>" + "x".repeat(16 << 20)).getBytes(UTF_8));
        assertThatThrownBy(() -> Collected.of(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("16 Mo");
    }

    @Test
    void cells_that_reach_down_over_others_without_end_are_refused() throws IOException {
        String table =
                "<table><tr>" + "<td rowspan=1000>x</td>".repeat(999) + "</tr>" + "<tr><td>y</td></tr>".repeat(999);
        Path file = Files.writeString(folder.resolve("e.html"), table.repeat(6));
        assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("64 millions de caractères");
    }

    @Test
    void a_document_of_more_text_than_is_held_is_refused() throws IOException {
        Path file = folder.resolve("e.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<d><text>".getBytes(UTF_8));
            byte[] paragraph = ("<p>" + "mot ".repeat(25_000) + "</p>").getBytes(UTF_8);
            for (int i = 0; i < 700; i++) zip.write(paragraph);
            zip.write("</text></d>".getBytes(UTF_8));
        }
        assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("64 millions de caractères");
    }

    private static final class Counting implements TableSink {
        @Override
        public void begin(ForeignTable table) {}

        @Override
        public void row(ForeignRow row) {}

        @Override
        public void remark(int row, String sentence) {}
    }
}
