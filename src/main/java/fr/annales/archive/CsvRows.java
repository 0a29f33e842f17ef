package fr.annales.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.annales.codec.Whitespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180), whose cells may span lines inside quotes. The delimiter is the one that a first
 * line {@code sep=;} names, or that the first row has most of.
 *
 * <p>A row goes on as long as its quotes are odd in number. One whose quotes never pair up, within the file, 4 Mi
 * characters and 100,000 lines, is told at its first line and reading resumes at the line after it: a forgotten quote
 * costs one row, not the rest of the file. A row has at most 1,000 cells.
 */
final class CsvRows {
    private static final int LONGEST = LineReader.LONGEST;

    /** Of a row: one more than a text may have, so that such a text is told as such. Each costs memory. */
    private static final int MOST_LINES = TextRules.MOST_LINES + 1;

    private static final int MOST_CELLS = 1_000;

    private static final char[] DELIMITERS = {',', ';', '\t'};

    /** The line by which Excel is told the delimiter; no spreadsheet shows it as a row. */
    private static final Pattern DELIMITER_LINE = Pattern.compile("(?i)\"?sep=(?<delimiter>[,;\t])\"?");

    /**
     * A row of cells without blanks around them.
     *
     * @param line the first line it stands on
     * @param number from 1, as a spreadsheet counts, empty rows included
     * @param sound whether it may be used: false when its bytes are at fault, which was told
     */
    record Row(int line, int number, List<String> cells, boolean sound) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private final String file;
    private final LineReader lines;
    private final Consumer<Mistake> mistakes;
    private final Deque<LineReader.Line> givenBack = new ArrayDeque<>();
    private final CsvReader.CsvReaderBuilder parser;
    private final char delimiter;
    private int number;

    CsvRows(String file, LineReader lines, Consumer<Mistake> mistakes) throws IOException {
        this.file = file;
        this.lines = lines;
        this.mistakes = mistakes;
        delimiter = delimiter();
        parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
    }

    private char delimiter() throws IOException {
        LineReader.Line first = firstWithText();
        if (first == null) return DELIMITERS[0];
        Matcher named = DELIMITER_LINE.matcher(first.text());
        if (named.matches()) return named.group("delimiter").charAt(0);
        givenBack.push(first);
        return mostFrequent(first);
    }

    /** The first line that is not blank, or null; those before it count as rows. */
    private LineReader.@Nullable Line firstWithText() throws IOException {
        LineReader.Line line = line();
        for (; line != null && Whitespace.isBlank(line.text()); line = line()) number++;
        return line;
    }

    private static char mostFrequent(LineReader.Line first) {
        char most = DELIMITERS[0];
        for (char candidate : DELIMITERS) if (count(candidate, first) > count(most, first)) most = candidate;
        return most;
    }

    /** The character between cells, as a message shows it. */
    String shownDelimiter() {
        return shown(delimiter);
    }

    private static String shown(char delimiter) {
        return delimiter == '\t' ? "une tabulation" : "«\u00a0" + delimiter + "\u00a0»";
    }

    /**
     * The delimiter that a row of too few cells has in place of the header's, as a message shows it. Its first cell has
     * it, and it parts the row in as many cells as are expected, or the row has no other.
     */
    Optional<String> otherDelimiter(Row row, int expected) {
        for (char other : DELIMITERS)
            if (other != delimiter && isParted(row, other, expected)) return Optional.of(shown(other));
        return Optional.empty();
    }

    private static boolean isParted(Row row, char delimiter, int expected) {
        if (row.cells().size() > expected || row.cells().getFirst().indexOf(delimiter) < 0) return false;
        int parts = 1
                + row.cells().stream().mapToInt(cell -> count(delimiter, cell)).sum();
        return parts == expected || row.cells().size() == 1;
    }

    /** The next row that has any text, or null at the end of the file. */
    @Nullable
    Row next() throws IOException {
        for (LineReader.Line line = line(); line != null; line = line()) {
            number++;
            if (isEmpty(line.text())) continue;
            Optional<Row> row = row(line);
            if (row.isPresent() && !row.get().isEmpty()) return row.get();
        }
        return null;
    }

    /** Whether a line has cells but nothing in them, as spreadsheets leave below a table. */
    private boolean isEmpty(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != delimiter && !Whitespace.isBlank(c)) return false;
        }
        return true;
    }

    private Optional<Row> row(LineReader.Line first) throws IOException {
        List<LineReader.Line> span = new ArrayList<>(List.of(first));
        boolean paired = readToLastQuote(span);
        Optional<Row> row = paired ? parse(span) : Optional.empty();
        if (row.isEmpty()) {
            complain(first);
            span.removeFirst();
            span.reversed().forEach(givenBack::push);
        }
        return row;
    }

    /** Adds lines until the quotes are paired, and answers whether they are in the end. */
    private boolean readToLastQuote(List<LineReader.Line> span) throws IOException {
        int quotes = count('"', span.getFirst());
        int length = span.getFirst().text().length();
        while (quotes % 2 != 0) {
            LineReader.Line more = line();
            if (more == null) return false;
            span.add(more);
            quotes += count('"', more);
            length += more.text().length();
            if (length > LONGEST || span.size() > MOST_LINES) return false;
        }
        return true;
    }

    private Optional<Row> parse(List<LineReader.Line> span) {
        String text = String.join("\n", span.stream().map(LineReader.Line::text).toList());
        boolean sound = span.stream().allMatch(LineReader.Line::sound);
        return cells(text).map(cells -> new Row(span.getFirst().number(), number, cells, sound));
    }

    /** The cells of a text that is one row, empty when its quotes make it none, or several. */
    private Optional<List<String>> cells(String text) {
        if (text.isEmpty()) return Optional.of(List.of());
        try (CsvReader<CsvRecord> records = parser.ofCsvRecord(text)) {
            List<CsvRecord> found = records.stream().limit(2).toList();
            return found.size() == 1 && found.getFirst().getFieldCount() <= MOST_CELLS
                    ? Optional.of(found.getFirst().getFields().stream()
                            .map(Whitespace::strip)
                            .toList())
                    : Optional.empty();
        } catch (CsvParseException _) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a string", impossible);
        }
    }

    /** What is no row has too many cells, or quotes that do not pair up. */
    private void complain(LineReader.Line first) {
        Diagnostics complaints = new Diagnostics(file, number, mistakes);
        if (count('"', first) % 2 == 0 && count(delimiter, first) >= MOST_CELLS)
            complaints.add(
                    first.number(),
                    null,
                    "la ligne a plus de 1\u00a0000 cellules",
                    "supprimer celles qui ne servent pas");
        else
            complaints.add(
                    first.number(),
                    null,
                    "un guillemet droit (\") n’est pas refermé, ou se trouve au milieu d’une cellule",
                    "entourer la cellule de guillemets droits et doubler ceux du dedans : \"le \"\"Projet 500\"\"\"");
    }

    private LineReader.@Nullable Line line() throws IOException {
        return givenBack.isEmpty() ? lines.next() : givenBack.pop();
    }

    private static int count(char wanted, LineReader.Line line) {
        return count(wanted, line.text());
    }

    private static int count(char wanted, String text) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
