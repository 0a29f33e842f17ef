package fr.annales.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks of Excel and OpenDocument: each visible sheet is a table, each cell is what it shows. */
class WorkbooksTest {
    @TempDir
    Path folder;

    private CollectedTables excel(String properties, String format, String rows, String after)
            throws IOException, UnreadableFileException {
        return CollectedTables.of(
                TestWorkbooks.workbook(folder.resolve("e.xlsx"), properties, format, TestWorkbooks.sheet(rows, after)));
    }

    private CollectedTables open(String tables) throws IOException, UnreadableFileException {
        return CollectedTables.of(TestWorkbooks.openDocument(folder.resolve("e.ods"), "spreadsheet", tables));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            31804             ; dd/mm/yyyy                    ; 1987-01-27
            31804             ; [$-40C]d mmmm yyyy            ; 1987-01-27
            31804             ; `[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy` ; 1987-01-27
            31804.604166      ; dd/mm/yyyy hh:mm              ; 1987-01-27
            31804             ; mmmm yyyy                     ; 01/1987
            31804             ; mmm\\-yy                      ; 01/1987
            31804             ; `"en "mmm"." yyyy`            ; 01/1987
            31804             ; yyyy                          ; 1987
            31804             ; `yyyy;@`                      ; 1987
            31804             ; 14                            ; 1987-01-27
            31804             ; 15                            ; 1987-01-27
            31804             ; 17                            ; 01/1987
            31804             ; 22                            ; 1987-01-27
            31804             ; 0                             ; 31804
            31804             ; General                       ; 31804
            31804             ; `#,##0`                       ; 31804
            0.604166666666667 ; h:mm AM/PM                    ; 14:30
            0.604166666666667 ; `[h]:mm`                      ; 14:30
            0.604166666666667 ; mm:ss.0                       ; 14:30
            1                 ; dd/mm/yyyy                    ; 1900-01-01
            59                ; dd/mm/yyyy                    ; 1900-02-28
            60                ; dd/mm/yyyy                    ; 1900-02-29
            61                ; dd/mm/yyyy                    ; 1900-03-01
            2958465           ; dd/mm/yyyy                    ; 9999-12-31
            2958466           ; dd/mm/yyyy                    ; 2958466
            -3                ; dd/mm/yyyy                    ; -3
            1987              ; General                       ; 1987
            1987.0            ; General                       ; 1987
            1.987E3           ; General                       ; 1987
            0.30000000000000004 ; General                     ; 0.3
            1E400             ; General                       ; 1E400
            1E999999999       ; General                       ; 1E999999999
            abc               ; General                       ; abc
            """)
    void a_number_is_what_its_format_shows(String number, String format, String shown)
            throws IOException, UnreadableFileException {
        String rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + number + "</v></c></row>";
        assertThat(excel("", format, rows, "").shown()).containsExactly("1: " + shown);
    }

    @ParameterizedTest
    @CsvSource({"1, 1991-01-28", "true, 1991-01-28", "0, 1987-01-27", "false, 1987-01-27"})
    void days_are_counted_from_1904_where_the_workbook_says_so(String date1904, String day)
            throws IOException, UnreadableFileException {
        String rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>31804</v></c></row>";
        String properties = "<workbookPr date1904=\"" + date1904 + "\"/>";
        assertThat(excel(properties, "14", rows, "").shown()).containsExactly("1: " + day);
    }

    @Test
    void every_type_of_cell_is_read() throws IOException, UnreadableFileException {
        String rows = """
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>en </t><r><t>ligne</t></r></is></c><c r="B4" t="b"><v>1</v></c>
                <c r="C4" t="str"><f>A1</f><v>calculé</v></c><c r="D4" t="e"><v>#REF!</v></c>
                <c r="E4" t="d"><v>1987-01-27T00:00:00</v></c><c r="F4" s="7"/></row>
                <row><c><v>1</v></c><c><v>2</v></c></row>
                <row r="9" s="1"/>
                """;
        CollectedTables collected = excel("", "General", rows, "");
        assertThat(collected.shown())
                .containsExactly(
                        "2: Année |  | Un texte gras | une\\nligne & l’autre",
                        "4: en ligne | VRAI | calculé |  | 1987-01-27",
                        "5: 1 | 2");
        assertThat(collected.remarks()).singleElement().asString().startsWith("4: une cellule montre l’erreur #REF!");
        assertThat(collected.tables().getFirst().sheet()).isEqualTo("Feuille 1");
    }

    /** A cell that has a style and no value is as empty as no cell, and blanks are no part of a number. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <c r="B1" s="1" t="s"/>                        → 1: x |  | z
            <c r="B1" t="s"><v/></c>                       → 1: x |  | z
            <c r="B1" t="s"><v> </v></c>                   → 1: x |  | z
            <c r="B1" t="s"><v>a</v></c>                   → 1: x |  | z
            <c r="B1" t="s"><v>-1</v></c>                  → 1: x |  | z
            <c r="B1" t="s"><v> 2 </v></c>                 → 1: x | une\\nligne & l’autre | z
            <c r="B1" t="b"/>                              → 1: x |  | z
            <c r="B1" t="b"><v>true</v></c>                → 1: x | VRAI | z
            <c r="B1" t="e"/>                              → 1: x |  | z
            <c r="B1" s=" 1 "><v> 31804 </v></c>           → 1: x | 1987-01-27 | z
            """)
    void a_value_that_is_missing_or_between_blanks_is_read_as_what_it_is(String cell, String shown)
            throws IOException, UnreadableFileException {
        String text = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        String row = "<row r=\"1\">" + text.formatted("A1", "x") + cell + text.formatted("C1", "z") + "</row>";
        CollectedTables collected = excel("", "14", row, "");
        assertThat(collected.shown()).containsExactly(shown);
        assertThat(collected.remarks()).isEmpty();
    }

    /** Programs write formulas and leave their outcome to a spreadsheet; an empty text is an outcome. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <c r="B1"><f>A1</f><v></v></c>                           → 1: une formule sans résultat enregistré
            <c r="B1"><f>A1</f></c><c r="C1"><f>A1</f><v/></c>       → 1: 2 formules sans résultat enregistré
            <c r="B1" t="str"><f>A1</f><v></v></c>                   →
            <c r="B1"><f>A1</f><v>3</v></c>                          →
            <c r="B1"><v></v></c>                                    →
            """)
    void a_formula_without_its_outcome_is_told(String cells, @Nullable String told)
            throws IOException, UnreadableFileException {
        CollectedTables collected =
                excel("", "General", "<row r=\"1\"><c r=\"A1\"><v>1987</v></c>" + cells + "</row>", "");
        assertThat(collected.remarks()).hasSize(told == null ? 0 : 1);
        if (told != null) assertThat(collected.remarks().getFirst()).startsWith(told);
    }

    @Test
    void a_sheet_may_have_any_number_of_escaped_characters() throws IOException, UnreadableFileException {
        String cell = "<c r=\"A1\" t=\"inlineStr\"><is><t>" + "&amp;&#233;".repeat(150_000) + "</t></is></c>";
        assertThat(excel("", "General", "<row r=\"1\">" + cell + "</row>", "")
                        .texts()
                        .getFirst()
                        .getFirst())
                .isEqualTo("&é".repeat(150_000));
    }

    @Test
    void links_are_those_of_the_sheet_and_of_formulas() throws IOException, UnreadableFileException {
        String rows = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>HYPERLINK("https://b.fr/x","ici")</f><v>ici</v></c>
                <c r="C1" t="s"><v>1</v></c></row>
                """;
        String after =
                "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/><hyperlink ref=\"C1\" r:id=\"rId2\"/></hyperlinks>";
        Path file = folder.resolve("e.xlsx");
        CollectedTables.zip(
                file,
                "xl/workbook.xml",
                TestWorkbooks.workbook("", "<sheet name=\"F\" r:id=\"rId1\"/>"),
                "xl/_rels/workbook.xml.rels",
                TestWorkbooks.relations(
                        TestWorkbooks.relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml", ""),
                        TestWorkbooks.relation("rId3", "sharedStrings", "s.xml", "")),
                "xl/s.xml",
                "<sst><si><t>a</t></si><si><t>c</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                TestWorkbooks.sheet(rows, after),
                "xl/worksheets/_rels/sheet1.xml.rels",
                TestWorkbooks.relations(
                        TestWorkbooks.relation("rId1", "hyperlink", "https://a.fr/", "TargetMode=\"External\""),
                        TestWorkbooks.relation("rId2", "hyperlink", "file:///C:/x.doc", "TargetMode=\"External\"")));
        ForeignRow row = CollectedTables.of(file).rows().getFirst();
        assertThat(row.cells().get(0).links()).containsExactly(new ForeignLink("a", "https://a.fr/"));
        assertThat(row.cells().get(1).links()).containsExactly(new ForeignLink("ici", "https://b.fr/x"));
        assertThat(row.cells().get(2).links()).isEmpty();
    }

    @Test
    void each_visible_sheet_that_is_not_empty_is_a_table() throws IOException, UnreadableFileException {
        String row = "<row r=\"1\"><c r=\"A1\"><v>%d</v></c></row>";
        Path file = folder.resolve("e.xlsx");
        CollectedTables.zip(
                file,
                "xl/workbook.xml",
                TestWorkbooks.workbook(
                        "",
                        "<sheet name=\"Vide\" r:id=\"r1\"/><sheet name=\"Cachée\" state=\"veryHidden\" r:id=\"r2\"/>"
                                + "<sheet name=\"Une\" r:id=\"r3\"/><sheet name=\"Deux\" r:id=\"r4\"/>"),
                "xl/_rels/workbook.xml.rels",
                TestWorkbooks.relations(
                        TestWorkbooks.relation("r1", "worksheet", "worksheets/1.xml", ""),
                        TestWorkbooks.relation("r2", "worksheet", "worksheets/2.xml", ""),
                        TestWorkbooks.relation("r3", "worksheet", "worksheets/3.xml", ""),
                        TestWorkbooks.relation("r4", "worksheet", "worksheets/4.xml", "")),
                "xl/worksheets/1.xml",
                TestWorkbooks.sheet("", ""),
                "xl/worksheets/2.xml",
                TestWorkbooks.sheet(row.formatted(2), ""),
                "xl/worksheets/3.xml",
                TestWorkbooks.sheet(row.formatted(3), ""),
                "xl/worksheets/4.xml",
                TestWorkbooks.sheet(row.formatted(4), ""));
        CollectedTables collected = CollectedTables.of(file);
        assertThat(collected.tables()).extracting(ForeignTable::sheet).containsExactly("Une", "Deux");
        assertThat(collected.shown()).containsExactly("1: 3", "1: 4");
        assertThat(collected.remarks())
                .singleElement()
                .asString()
                .startsWith("0: la feuille masquée «\u00a0Cachée\u00a0»");
    }

    @Test
    void cells_merged_downwards_all_show_the_same() throws IOException, UnreadableFileException {
        String rows = """
                <row r="1"><c r="A1"><v>1987</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>
                <row r="3"><c r="B3"><v>3</v></c></row>
                """;
        CollectedTables collected = excel("", "General", rows, "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>");
        assertThat(collected.shown()).containsExactly("1: 1987 | 1", "2: 1987 | 2", "3:  | 3");
    }

    @Test
    void a_cell_far_to_the_right_is_told_and_takes_no_memory() throws IOException, UnreadableFileException {
        String rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>"
                + "<row r=\"2\"><c r=\"ZZZZZZZZ2\"><v>2</v></c></row>";
        CollectedTables collected = excel("", "General", rows, "");
        assertThat(collected.rows().getFirst().cells()).hasSize(1_000);
        assertThat(collected.remarks()).hasSize(2).allMatch(remark -> remark.contains("1\u00a0000 colonnes"));
    }

    @Test
    void an_open_sheet_is_read_as_it_shows() throws IOException, UnreadableFileException {
        CollectedTables collected = open("""
                <table:table table:name="Événements"><table:table-column table:number-columns-repeated="1024"/>
                <table:table-row><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
                <table:table-row table:number-rows-repeated="2">
                <table:table-cell office:value-type="date" office:date-value="1987-01-27"><text:p>27/01/87</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="1987-01-01"><text:p>janv. 87</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="1987-01-01T10:00:00"><text:p>1987</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="1987.0"><text:p>1 987</text:p></table:table-cell>
                <table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>une<text:s text:c="2"/>ligne</text:p>
                <text:p>l’<text:a xlink:href="https://a.fr/">autre</text:a></text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>1990</text:p></table:table-cell>
                <table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>
                <table:table-row><table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table><table:table table:name="Vide"/>
                """);
        assertThat(collected.shown())
                .containsExactly(
                        "1: Date | x | x",
                        "5: 1987-01-27 | 01/1987 | 1987 | 1987 | une  ligne\\nl’autre",
                        "6: 1987-01-27 | 01/1987 | 1987 | 1987 | une  ligne\\nl’autre",
                        "7: 1990 | a",
                        "8: 1990 | b");
        assertThat(collected.rows().get(1).cells().getLast().links())
                .containsExactly(new ForeignLink("autre", "https://a.fr/", 13));
        assertThat(collected.tables()).extracting(ForeignTable::sheet).containsExactly("Événements");
    }

    private static String openTable(String name, String style, String text) {
        return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style
                + "\"><table:table-row><table:table-cell><text:p>" + text
                + "</text:p></table:table-cell></table:table-row></table:table>";
    }

    private CollectedTables styled(String tables) throws IOException, UnreadableFileException {
        return CollectedTables.of(TestWorkbooks.openDocument(folder.resolve("e.ods"), "spreadsheet", """
                <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/>
                </style:style><style:style style:name="ta2" style:family="table">
                <style:table-properties table:display="false"/></style:style>
                """, tables));
    }

    @Test
    void a_hidden_open_sheet_is_told_and_not_read() throws IOException, UnreadableFileException {
        CollectedTables collected = styled(openTable("Cachée", "ta2", "secret")
                + openTable("Une", "ta1", "1")
                + openTable("'file:///home/a/b.ods'#$Feuille1", "ta1", "d’ailleurs")
                + "<table:dde-links><table:dde-link>" + openTable("", "", "dde")
                + "</table:dde-link></table:dde-links>");
        assertThat(collected.shown()).containsExactly("1: 1");
        assertThat(collected.tables()).extracting(ForeignTable::sheet).containsExactly("Une");
        assertThat(collected.remarks())
                .singleElement()
                .asString()
                .startsWith("0: la feuille masquée «\u00a0Cachée\u00a0» n’a pas été lue");
    }

    @Test
    void where_all_open_sheets_are_hidden_all_are_read() throws IOException, UnreadableFileException {
        CollectedTables collected = styled(openTable("Un", "ta2", "1")
                + openTable("'file:///b.ods'#$F", "ta2", "d’ailleurs")
                + openTable("Deux", "ta2", "2"));
        assertThat(collected.shown()).containsExactly("1: 1", "1: 2");
        assertThat(collected.remarks()).isEmpty();
    }
}
