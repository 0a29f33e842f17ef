package fr.annales.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.annales.codec.CsvCell;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a CSV file as a French spreadsheet opens it: UTF-8 with its mark, {@code ;} between cells, CRLF, and no cell
 * that it would compute.
 */
final class SheetWriter implements Closeable {
    private final CsvWriter writer;

    SheetWriter(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Writer text = Files.newBufferedWriter(file, UTF_8);
        text.write('\uFEFF');
        writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /** @throws UncheckedIOException where the disk is full */
    void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvCell::guarded).toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
