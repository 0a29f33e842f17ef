package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tables, written as each kind of table is, are read back cell by cell. */
class RandomTablesTest {
    private static final List<String> PIECES = List.of(
            "1987",
            "été",
            "l’an",
            "\"",
            "\"\"",
            ";",
            ",",
            "\t",
            "|",
            "\n",
            "\n\n",
            " ",
            "&",
            "<b>",
            "_x00",
            "œuf",
            "’",
            "a",
            "😀",
            "=1+1",
            "- ",
            "27/01/1987");

    @TempDir
    Path folder;

    @Test
    void a_table_is_read_back_from_delimited_text() throws IOException, UnreadableFileException {
        Random random = new Random(1987);
        for (int i = 0; i < 300; i++) {
            List<List<String>> table = table(random);
            char delimiter = ",;\t|".charAt(i % 4);
            String end = i % 3 == 0 ? "\r\n" : "\n";
            String csv = "sep=" + delimiter + end
                    + table.stream()
                            .map(row -> row.stream()
                                    .map(RandomTablesTest::quoted)
                                    .collect(Collectors.joining(String.valueOf(delimiter))))
                            .collect(Collectors.joining(end));
            assertThat(CollectedTables.of(folder, "e.csv", csv, UTF_8).texts())
                    .as(csv)
                    .isEqualTo(table);
        }
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @Test
    void a_table_is_read_back_from_workbooks() throws IOException, UnreadableFileException {
        Random random = new Random(1988);
        for (int i = 0; i < 100; i++) {
            List<List<String>> table = table(random);
            Path excel = folder.resolve("e.xlsx");
            TestWorkbooks.workbook(excel, "", "General", TestWorkbooks.sheet(excelRows(table), ""));
            assertThat(CollectedTables.of(excel).texts()).isEqualTo(table);
            Path open = folder.resolve("e.ods");
            TestWorkbooks.openDocument(open, "spreadsheet", "<table:table>" + openRows(table) + "</table:table>");
            assertThat(CollectedTables.of(open).texts()).isEqualTo(table);
            Files.delete(open);
        }
    }

    /** Tables that say something in the first and the last cell of each row, so that they have one form only. */
    private static List<List<String>> table(Random random) {
        int columns = 2 + random.nextInt(5);
        List<List<String>> table = new ArrayList<>();
        for (int rows = 1 + random.nextInt(6); rows > 0; rows--)
            table.add(IntStream.range(0, columns)
                    .mapToObj(at -> at == 0 || at == columns - 1 ? "x" + cell(random) : cell(random))
                    .toList());
        return table;
    }

    private static String cell(Random random) {
        String cell = random.ints(random.nextInt(6), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
        return cell.isBlank() ? "" : cell;
    }

    private static String excelRows(List<List<String>> table) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= table.size(); row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < table.get(row - 1).size(); column++)
                rows.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted('A' + column, row, xml(table.get(row - 1).get(column))));
            rows.append("</row>");
        }
        return rows.toString();
    }

    private static String openRows(List<List<String>> table) {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : table) {
            rows.append("<table:table-row>");
            for (String cell : row)
                rows.append("<table:table-cell office:value-type=\"string\">")
                        .append(cell.lines().toList().isEmpty() ? "" : paragraphs(cell))
                        .append("</table:table-cell>");
            rows.append("</table:table-row>");
        }
        return rows.toString();
    }

    private static String paragraphs(String cell) {
        return List.of(cell.split("\n", -1)).stream()
                .map(line ->
                        "<text:p>" + xml(line).replace(" ", "<text:s/>").replace("\t", "<text:tab/>") + "</text:p>")
                .collect(Collectors.joining());
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
