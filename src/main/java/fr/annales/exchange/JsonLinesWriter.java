package fr.annales.exchange;

import fr.annales.codec.EventLine;
import fr.annales.event.Event;
import java.io.IOException;
import java.io.Writer;

/** The archive's own JSON Lines. */
final class JsonLinesWriter implements EventWriter {
    private final EventLine line;
    private final Writer out;

    JsonLinesWriter(Publication publication, Writer out) {
        this.line = new EventLine(publication.archive());
        this.out = out;
    }

    @Override
    public void write(Event event) throws IOException {
        out.write(line.json(event));
        out.write('\n');
    }
}
