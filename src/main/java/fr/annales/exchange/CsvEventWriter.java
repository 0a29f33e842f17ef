package fr.annales.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.annales.codec.EventCsv;
import fr.annales.event.Event;
import java.io.Writer;

/** The archive's own CSV. */
final class CsvEventWriter implements EventWriter {
    private final EventCsv csv;
    private final CsvWriter table;

    CsvEventWriter(Publication publication, Writer out) {
        csv = new EventCsv(publication.archive());
        table = CsvTable.on(out, ',');
        table.writeRecord(csv.header());
    }

    @Override
    public void write(Event event) {
        table.writeRecord(csv.row(event));
    }
}
