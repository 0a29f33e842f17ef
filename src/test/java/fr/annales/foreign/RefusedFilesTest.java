package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
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
        assertThatThrownBy(() -> CollectedTables.of(file))
                .isInstanceOf(UnreadableFileException.class)
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
        Path file = CollectedTables.zip(folder.resolve("e.zip"), part, "x");
        assertThatThrownBy(() -> CollectedTables.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(cure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.csv", "e.xls", "e.txt", "e", "e.docx", "e.zip"})
    void a_workbook_is_read_under_any_name(String name) throws IOException, UnreadableFileException {
        Path file = TestWorkbooks.workbook(folder.resolve(name), "", "General", TestWorkbooks.sheet(ROW, ""));
        assertThat(CollectedTables.of(file).shown()).containsExactly("1: 1987");
    }

    @Test
    void a_page_that_holds_a_table_is_read_under_the_name_of_one() throws IOException, UnreadableFileException {
        String page =
                "<html><body><table><tr><td>Année</td><td>Titre</td></tr><tr><td>1987</td><td>Loi</td></tr></table>";
        for (String name : new String[] {"e.xls", "e.csv"})
            assertThat(CollectedTables.of(folder, name, page, UTF_8).shown())
                    .containsExactly("1: Année | Titre", "1: 1987 | Loi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  ;  \n;;", "\ufeff"})
    void a_file_without_text_is_refused(String content) {
        assertThatThrownBy(() -> CollectedTables.of(folder, "e.csv", content, UTF_8))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void a_folder_is_refused_with_a_cure() {
        assertThatThrownBy(() -> CollectedTables.of(folder))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("donner les fichiers");
    }

    @Test
    void a_broken_workbook_is_refused() throws IOException {
        Path file = TestWorkbooks.workbook(folder.resolve("e.xlsx"), "", "General", TestWorkbooks.sheet(ROW, ""));
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 10; length < bytes.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> CollectedTables.of(cut))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining(" ; ");
        }
    }

    /** Bytes that are spoilt anywhere give rows or a refusal, never another failure. */
    @Test
    void no_spoilt_file_breaks_the_reading() throws IOException {
        Random random = new Random(1985);
        byte[][] files = {
            Files.readAllBytes(
                    TestWorkbooks.workbook(folder.resolve("e.xlsx"), "", "General", TestWorkbooks.sheet(ROW, ""))),
            Files.readAllBytes(TestWorkbooks.openDocument(folder.resolve("e.ods"), "spreadsheet", "<table:table/>")),
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
                CollectedTables.of(Files.write(folder.resolve("spoilt"), spoilt));
                read++;
            } catch (UnreadableFileException refusal) {
                assertThat(refusal).hasMessageContaining(" ; ");
            }
        }
        assertThat(read).isPositive();
    }

    /** What the parser of the JDK has to say of bytes beside our refusal would be a second line, and not French. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8      |                                            | true
            UTF-8      | \ufeff                                     | true
            UTF-16LE   | \ufeff                                     | true
            UTF-16BE   | \ufeff                                     | true
            UTF-8      | <?xml version="1.0" encoding="utf-8"?>      | true
            ISO-8859-1 | <?xml version="1.0" encoding='ISO-8859-1'?> | true
            UTF-8      | <?xml version="1.0" encoding="?"?>          | true
            UTF-8      | <?xml version="1.0"?><!--encoding="ascii"-->| true
            UTF-8      | <?xml version="1.0" encoding="US-ASCII"?>   | false
            ISO-8859-1 |                                            | false
            ISO-8859-1 | <?xml version="1.0"?><!--\u0000-->          | false
            ISO-8859-1 | é                                          | false
            ISO-8859-1 | <?xml version="1.0" encoding="UTF-8"?>      | false
            """)
    @ResourceLock(Resources.SYSTEM_ERR)
    void a_part_is_read_as_it_is_encoded_or_refused_without_a_word_of_others(
            Charset charset, @Nullable String start, boolean isRead) throws IOException, UnreadableFileException {
        String part = (start == null ? "" : start) + "<d><spreadsheet><table><table-row><table-cell><p>Année</p>"
                + "</table-cell></table-row><table-row><table-cell><p>été</p></table-cell></table-row></table>"
                + "</spreadsheet></d>";
        Path file = folder.resolve("e.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(part.getBytes(charset));
        }
        PrintStream standard = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, UTF_8));
        try {
            if (isRead) assertThat(CollectedTables.of(file).shown()).containsExactly("1: Année", "2: été");
            else assertThatThrownBy(() -> CollectedTables.of(file)).isInstanceOf(UnreadableFileException.class);
        } finally {
            System.setErr(standard);
        }
        assertThat(said.toString(UTF_8)).doesNotContain("Error");
    }

    @Test
    void an_entity_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"aaaaaaaaaa\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;&a;</t></is></c></row>"
                + "</sheetData></worksheet>";
        Path file = TestWorkbooks.workbook(folder.resolve("e.xlsx"), "", "General", sheet);
        assertThatThrownBy(() -> CollectedTables.of(file)).isInstanceOf(UnreadableFileException.class);
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
        assertThatThrownBy(() -> CollectedTables.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("512 Mo");
    }

    private static void fill(OutputStream output, int megabytes) throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < megabytes; i++) output.write(blanks);
    }

    @Test
    void rows_repeated_without_end_are_refused() throws IOException {
        Path file = TestWorkbooks.openDocument(
                folder.resolve("e.ods"),
                "spreadsheet",
                "<table:table><table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell>"
                        + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>");
        assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("1\u00a0000\u00a0000 de lignes");
    }

    @Test
    void a_page_larger_than_a_page_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("e.html"), ("<html>" + "x".repeat(16 << 20)).getBytes(UTF_8));
        assertThatThrownBy(() -> CollectedTables.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("16 Mo");
    }

    @Test
    void cells_that_reach_down_over_others_without_end_are_refused() throws IOException {
        String table =
                "<table><tr>" + "<td rowspan=1000>x</td>".repeat(999) + "</tr>" + "<tr><td>y</td></tr>".repeat(999);
        Path file = Files.writeString(folder.resolve("e.html"), table.repeat(6));
        assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .isInstanceOf(UnreadableFileException.class)
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
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("64 millions de caractères");
    }

    /**
     * Parts of a workbook: what stands at {@code @} is repeated, or as long as is said, so that only a bound refuses
     * it.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            _rels/.rels                → <r>@</r>                                   → <Relationship Id="@"/> → 200001   → 200 000 liens
            _rels/.rels                → <r>@</r>                                   → <Relationship Id="n"/> → 3200000  → dépasse 64 Mo
            xl/_rels/workbook.xml.rels → <r>@</r>                                   → <Relationship Id="@"/> → 200001   → 200 000 liens
            xl/workbook.xml            → <workbook>@</workbook>                     → <sheet/>               → 1001     → 1 000 feuilles
            xl/workbook.xml            → <workbook>@</workbook>                     → x                      → 68000000 → dépasse 64 Mo
            xl/styles.xml              → <styleSheet><cellXfs>@</cellXfs></styleSheet> → <xf/>               → 100002   → 100 000 formats
            xl/styles.xml              → <styleSheet>@</styleSheet>                 → <numFmt numFmtId="@"/> → 100002   → 100 000 formats
            xl/styles.xml              → <styleSheet>@</styleSheet>                 → x                      → 68000000 → dépasse 64 Mo
            xl/worksheets/sheet1.xml   → <worksheet><mergeCells>@</mergeCells></worksheet> → <mergeCell ref="A@:B9999999"/> → 200001 → 200 000 cellules fusionnées
            xl/worksheets/sheet1.xml   → <worksheet><!--@--></worksheet>            → x                      → 17000000 → dépasse 16 Mo
            xl/worksheets/sheet1.xml   → <worksheet><x a="@"/></worksheet>          → x                      → 17000000 → dépasse 16 Mo
            xl/worksheets/sheet1.xml   → <worksheet><![CDATA[@]]></worksheet>       → x                      → 17000000 → dépasse 16 Mo
            xl/worksheets/sheet1.xml   → <worksheet>@</worksheet>                   → <x>                    → 1001     → endommagé
            """)
    void a_part_that_would_fill_the_memory_is_refused(
            String part, String around, String repeated, int times, String told) throws IOException {
        Path file = folder.resolve("e.xlsx");
        Map<String, String> parts = new LinkedHashMap<>(Map.of(
                "_rels/.rels",
                        TestWorkbooks.relations(TestWorkbooks.relation("r", "officeDocument", "xl/workbook.xml", "")),
                "xl/workbook.xml", TestWorkbooks.workbook("", "<sheet name=\"F\" r:id=\"rId1\"/>"),
                "xl/_rels/workbook.xml.rels",
                        TestWorkbooks.relations(
                                TestWorkbooks.relation("rId1", "worksheet", "worksheets/sheet1.xml", ""),
                                TestWorkbooks.relation("rId2", "styles", "styles.xml", "")),
                "xl/styles.xml", "<styleSheet/>",
                "xl/worksheets/sheet1.xml", TestWorkbooks.sheet(ROW, "")));
        parts.remove(part);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> other : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            int at = around.indexOf('@');
            zip.write(around.substring(0, at).getBytes(UTF_8));
            repeat(zip, repeated, times);
            zip.write(around.substring(at + 1).getBytes(UTF_8));
        }
        assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(told);
    }

    private static void repeat(OutputStream output, String text, int times) throws IOException {
        int block = 1 << 13;
        byte[] same = text.repeat(block).getBytes(UTF_8);
        for (int i = 0; i < times; )
            if (!text.contains("@") && times - i >= block) {
                output.write(same);
                i += block;
            } else output.write(text.replace("@", String.valueOf(++i)).getBytes(UTF_8));
    }

    @Test
    void sheets_that_are_hidden_without_end_are_refused() throws IOException {
        String table = "<table:table table:style-name=\"h\"/>";
        Path file = TestWorkbooks.openDocument(
                folder.resolve("e.ods"),
                "spreadsheet",
                "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>",
                table.repeat(1_001));
        assertThatThrownBy(() -> CollectedTables.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("1 000 feuilles");
    }

    /** Tables without number would be files without number. */
    @Test
    void tables_and_columns_without_number_are_refused() throws IOException {
        String table = "<table><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr></table>";
        String row = "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"999\"/>"
                + "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
        StringBuilder arrays = new StringBuilder();
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            arrays.append(i == 0 ? "{" : ",").append("\"t").append(i).append("\":[{\"a\":1}]");
            wide.append(i == 0 ? "" : ",").append("\"c").append(i % 1_000).append("\":1");
        }
        Map<Path, String> refused = new LinkedHashMap<>();
        refused.put(
                Files.writeString(folder.resolve("t.html"), "<html><body>" + table.repeat(1_001)),
                "1\u00a0000 tableaux");
        refused.put(Files.writeString(folder.resolve("t.json"), arrays + "}"), "1\u00a0000 tableaux");
        refused.put(
                Files.writeString(folder.resolve("u.json"), "{\"a\":[{\"x\":1}],\"b\":[{\"x\":1}]} ".repeat(501)),
                "1\u00a0000 tableaux");
        refused.put(
                TestWorkbooks.openDocument(folder.resolve("c.ods"), "spreadsheet", row.repeat(101)),
                "100\u00a0000 colonnes");
        StringBuilder tables = new StringBuilder("{");
        for (int i = 0; i < 101; i++)
            tables.append(i == 0 ? "" : ",")
                    .append("\"t")
                    .append(i)
                    .append("\":[{")
                    .append(wide)
                    .append("}]");
        refused.put(Files.writeString(folder.resolve("c.json"), tables + "}"), "100\u00a0000 colonnes");
        refused.forEach((file, told) -> assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .as("%s", file)
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(told));
    }

    /** What a file says once and has repeated is held once, and what is told of it is short. */
    @Test
    void a_cell_that_is_repeated_is_held_once() throws IOException, UnreadableFileException {
        String cell = "<table:table-cell table:number-columns-repeated=\"3\"><text:p>%s</text:p></table:table-cell>";
        String row = "<table:table><table:table-row>" + cell + "</table:table-row>%s</table:table>";
        CollectedTables open = CollectedTables.of(TestWorkbooks.openDocument(
                folder.resolve("e.odt"),
                "text",
                row.formatted("mot", "<table:table-row>" + cell.formatted("x") + "</table:table-row>")));
        CollectedTables sheet = CollectedTables.of(TestWorkbooks.openDocument(
                folder.resolve("e.ods"), "spreadsheet", row.formatted("x".repeat(1_000_001), "")));
        assertThat(sheet.texts().getFirst().getFirst()).hasSize(1_000_000);
        for (CollectedTables collected : new CollectedTables[] {open, sheet}) {
            ForeignRow first = collected.rows().getFirst();
            assertThat(first.cells()).hasSize(3);
            assertThat(first.cells().get(2).text())
                    .isSameAs(first.cells().get(0).text());
        }
        String error = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c t=\"e\"><v>" + "#".repeat(10_000) + "</v></c></row>";
        CollectedTables excel = CollectedTables.of(
                TestWorkbooks.workbook(folder.resolve("e.xlsx"), "", "General", TestWorkbooks.sheet(error, "")));
        assertThat(excel.remarks()).singleElement().asString().hasSizeLessThan(200);
    }

    /** A row of a sheet is held as a whole, so that its cells are counted while it is read. */
    @Test
    void a_row_of_more_text_than_is_held_is_refused() throws IOException {
        String shared = "<c t=\"s\"><v>0</v></c>";
        Path excel = CollectedTables.zip(
                folder.resolve("e.xlsx"),
                "xl/workbook.xml",
                TestWorkbooks.workbook("", "<sheet name=\"F\" r:id=\"rId1\"/>"),
                "xl/_rels/workbook.xml.rels",
                TestWorkbooks.relations(
                        TestWorkbooks.relation("rId1", "worksheet", "worksheets/sheet1.xml", ""),
                        TestWorkbooks.relation("rId3", "sharedStrings", "s.xml", "")),
                "xl/s.xml",
                "<sst><si><t>" + "x".repeat(1_000_000) + "</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                TestWorkbooks.sheet("<row>" + shared.repeat(68) + "</row>", ""));
        String cell = "<table:table-cell><text:p>" + "x".repeat(1_000_000) + "</text:p></table:table-cell>";
        Path open = TestWorkbooks.openDocument(
                folder.resolve("e.ods"),
                "spreadsheet",
                "<table:table><table:table-row>" + cell.repeat(68) + "</table:table-row></table:table>");
        for (Path file : new Path[] {excel, open})
            assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("la ligne 1 a plus de 64 millions de caractères");
    }

    /** Of the paragraphs of one cell, and the mistakes of one row, only so much is kept that it shows. */
    @Test
    void a_cell_of_paragraphs_and_a_row_of_mistakes_without_end_are_cut() throws IOException, UnreadableFileException {
        String cell = "<table:table-cell>" + "<text:p/>".repeat(1_500_000) + "<text:p>x</text:p></table:table-cell>";
        CollectedTables open = CollectedTables.of(TestWorkbooks.openDocument(
                folder.resolve("e.ods"),
                "spreadsheet",
                "<table:table><table:table-row><table:table-cell><text:p>y</text:p></table:table-cell>" + cell
                        + "</table:table-row></table:table>"));
        assertThat(open.shown()).containsExactly("1: y");
        String row = "<row r=\"1\">" + "<c t=\"e\"><v>#REF!</v></c>".repeat(5_000) + "<c r=\"A1\"><v>1</v></c></row>";
        CollectedTables excel = CollectedTables.of(
                TestWorkbooks.workbook(folder.resolve("e.xlsx"), "", "General", TestWorkbooks.sheet(row, "")));
        assertThat(excel.remarks()).hasSize(1_000);
    }

    @Test
    void cells_that_are_empty_count_as_cells() throws IOException {
        Path file = TestWorkbooks.openDocument(
                folder.resolve("e.ods"),
                "spreadsheet",
                "<table:table><table:table-row table:number-rows-repeated=\"60000\"><table:table-cell"
                        + " table:number-columns-repeated=\"998\"/><table:table-cell><text:p>x</text:p></table:table-cell>"
                        + "</table:table-row></table:table>");
        assertThatThrownBy(() -> ForeignFiles.read(file, new Counting()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("50 millions de cellules");
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
