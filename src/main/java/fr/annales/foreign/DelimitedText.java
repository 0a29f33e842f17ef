package fr.annales.foreign;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.annales.codec.CsvCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV, TSV and their like (RFC 4180), whose cells may span lines inside quotes.
 *
 * <p>A row goes on as long as its quotes are odd in number. One whose quotes are no cell's is taken as it stands on its
 * first line, and told: a forgotten quote costs one row, not the rest of the file. Each such row halves how far the
 * next ones are followed, so that a file of them costs no square of its length. What guards a cell against spreadsheets
 * is taken off.
 */
final class DelimitedText {
    private static final int SAMPLE = 50;
    private static final int SHORTEST_REACH = 1 << 12;

    private final Lines lines;
    private final TableEmitter output;
    private final char delimiter;
    private final CsvReader.CsvReaderBuilder parser;
    private int reach = ImportLimits.LINE;
    private int number;
    private int width;

    private DelimitedText(Lines lines, TableEmitter output) throws IOException {
        this.lines = lines;
        this.output = output;
        delimiter = delimiter();
        parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
    }

    static void read(Lines lines, TableEmitter output) throws IOException, UnreadableFileException {
        new DelimitedText(lines, output).read();
    }

    private char delimiter() throws IOException {
        List<Lines.Line> sample = sample(lines);
        Optional<Character> named = sample.isEmpty()
                ? Optional.empty()
                : Delimiter.named(sample.getFirst().text());
        (named.isPresent() ? sample.subList(1, sample.size()) : sample)
                .reversed()
                .forEach(lines::giveBack);
        return named.orElseGet(
                () -> Delimiter.of(sample.stream().map(Lines.Line::text).toList()));
    }

    /** The first lines, which must be given back. */
    static List<Lines.Line> sample(Lines lines) throws IOException {
        List<Lines.Line> sample = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            sample.add(line);
            if (sample.size() == SAMPLE) break;
        }
        return sample;
    }

    private void read() throws IOException, UnreadableFileException {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (line.text().isBlank()) continue;
            List<String> cells = cells(line);
            if (width == 0) width = cells.size();
            output.row(number, cells.stream().map(DelimitedText::cell).toList());
        }
    }

    private static ForeignCell cell(String written) {
        return ForeignCell.of(CsvCell.unguarded(written));
    }

    private List<String> cells(Lines.Line first) throws IOException {
        if (first.isCut())
            output.remark(number, "la ligne dépasse 4 millions de caractères et a été coupée ; la partager");
        if (first.text().indexOf('"') < 0) return List.of(plain(first.text()));
        List<Lines.Line> span = span(first);
        List<String> cells = parse(span);
        if (cells != null) return cells;
        span.subList(1, span.size()).reversed().forEach(lines::giveBack);
        reach = Math.max(SHORTEST_REACH, reach / 2);
        output.remark(
                number,
                "un guillemet droit (\") n’est pas refermé, ou se trouve au milieu d’une cellule : la ligne a été lue"
                        + " telle quelle ; entourer la cellule de guillemets droits et doubler ceux du dedans");
        return List.of(plain(first.text())).stream()
                .map(DelimitedText::withoutQuotes)
                .toList();
    }

    private String[] plain(String line) {
        return line.split(Pattern.quote(String.valueOf(delimiter)), -1);
    }

    private static String withoutQuotes(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** The lines until the quotes are paired, or too many. */
    private List<Lines.Line> span(Lines.Line first) throws IOException {
        List<Lines.Line> span = new ArrayList<>(List.of(first));
        long quotes = quotes(first);
        int length = first.text().length();
        while (quotes % 2 != 0 && length <= reach) {
            Lines.Line more = lines.next();
            if (more == null) break;
            span.add(more);
            quotes += quotes(more);
            length += more.text().length();
        }
        return span;
    }

    private static long quotes(Lines.Line line) {
        return line.text().chars().filter(c -> c == '"').count();
    }

    /** The cells of lines that are one row, null where their quotes make them none, or several, or swallow others. */
    private @Nullable List<String> parse(List<Lines.Line> span) {
        String text = String.join("\n", span.stream().map(Lines.Line::text).toList());
        try (CsvReader<CsvRecord> records = parser.ofCsvRecord(text)) {
            List<CsvRecord> found = records.stream().limit(2).toList();
            if (found.size() != 1) return null;
            List<String> cells = found.getFirst().getFields();
            return span.size() > 1 && swallows(span.getFirst().text(), cells) ? null : cells;
        } catch (CsvParseException _) {
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a string", impossible);
        }
    }

    /** Whether the first line alone is as wide as the table, and all of them together are not. */
    private boolean swallows(String first, List<String> cells) {
        return width > 1 && cells.size() != width && plain(first).length == width;
    }
}
