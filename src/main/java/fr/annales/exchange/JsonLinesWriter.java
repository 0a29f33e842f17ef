package fr.annales.exchange;

import fr.annales.codec.EventJson;
import fr.annales.event.Event;
import java.io.IOException;
import java.io.Writer;

/** The archive's own JSON Lines. */
final class JsonLinesWriter implements EventWriter {
    private final EventJson json;
    private final Writer out;

    JsonLinesWriter(Publication publication, Writer out) {
        this.json = new EventJson(publication.archive());
        this.out = out;
    }

    @Override
    public void write(Event event) throws IOException {
        out.write(json.line(event));
        out.write('\n');
    }
}
