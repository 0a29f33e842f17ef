package fr.annales.exchange;

import fr.annales.event.Event;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RIS, which managers of references exchange: a tag and its value a line. */
final class RisWriter implements EventWriter {
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT);

    private final Publication publication;
    private final String today;
    private final Writer out;

    RisWriter(Publication publication, Writer out) {
        this.publication = publication;
        this.today = DAY.format(publication.today());
        this.out = out;
    }

    @Override
    public void write(Event event) throws IOException {
        Reference reference = new Reference(event, publication);
        String address = reference.address();
        put("TY", "ELEC");
        put("ID", event.id());
        put("TI", event.title());
        for (String author : reference.authors()) put("AU", author);
        put("T2", reference.archive().title());
        put("PB", reference.archive().publisher());
        put("N1", reference.note());
        put("UR", address);
        put("Y2", address == null ? null : today);
        for (String keyword : reference.keywords()) put("KW", keyword);
        put("LA", reference.archive().language());
        put("C1", reference.rights());
        put("AB", event.text());
        out.write("ER  - " + LINE_END + LINE_END);
    }

    /** Nothing where there is nothing to say. A value is one line. */
    private void put(String tag, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) out.write(tag + "  - " + value.replace('\n', ' ') + LINE_END);
    }
}
