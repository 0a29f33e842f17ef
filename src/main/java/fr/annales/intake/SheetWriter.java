package fr.annales.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.annales.codec.CsvCell;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a CSV file as a French spreadsheet opens it: UTF-8 with its mark, {@code ;} between cells, CRLF, and no cell
 * that it would compute. The half of a surrogate pair, which no UTF-8 has, is left out, as it is of events.
 */
final class SheetWriter implements Closeable {
    private static final Pattern HALF_OF_PAIR = Pattern.compile("\\p{Cs}");

    private final CsvWriter writer;

    SheetWriter(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Writer text = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
        text.write('\uFEFF');
        writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /** @throws UncheckedIOException where the disk is full */
    void row(List<String> cells) {
        writer.writeRecord(cells.stream()
                .map(cell -> CsvCell.guarded(HALF_OF_PAIR.matcher(cell).replaceAll("")))
                .toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
