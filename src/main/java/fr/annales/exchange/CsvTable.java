package fr.annales.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;

/** How tables are written, as RFC 4180 says. */
final class CsvTable {
    private CsvTable() {}

    /** A table of which nothing is kept back. */
    static CsvWriter on(Writer out, char separator) {
        return CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
    }
}
