package fr.annales.codec;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row of the archive's CSV: the columns that {@code archive} reads, and cells that come back as they
 * were.
 */
public final class EventCsv {
    /** What parts the values of a cell. */
    public static final String SEPARATOR = "|";

    private static final String RESERVED = "<>|";

    private final Archive archive;

    public EventCsv(Archive archive) {
        this.archive = archive;
    }

    /** The names of the columns. */
    public List<String> header() {
        return EventFields.of(archive).names();
    }

    /** The cells of an event, as many as there are columns. */
    public List<String> row(Event event) {
        List<String> cells = new ArrayList<>();
        cells.add(event.id());
        cells.add(String.join(SEPARATOR, event.aliases()));
        cells.add(cell(event.date() == null ? null : CsvCell.date(event.date().edtf())));
        cells.add(event.order() == 0 ? "" : Integer.toString(event.order()));
        cells.add(cell(event.title()));
        cells.add(cell(event.text()));
        for (Vocabulary vocabulary : archive.vocabularies())
            cells.add(String.join(SEPARATOR, event.concepts(vocabulary.facet())));
        cells.add(cell(event.source()));
        cells.add(links(event.links()));
        return cells;
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : CsvCell.write(value);
    }

    /**
     * Links as {@code label <url>}; a label cannot have the signs that part them, which become blanks. One that has
     * nothing else is that of the site.
     */
    private static String links(List<Link> links) {
        List<String> written = new ArrayList<>();
        for (Link link : links) written.add(label(link) + " <" + link.url() + ">");
        return cell(String.join(SEPARATOR, written));
    }

    private static String label(Link link) {
        StringBuilder plain = new StringBuilder(link.label());
        for (int i = 0; i < plain.length(); i++) if (RESERVED.indexOf(plain.charAt(i)) >= 0) plain.setCharAt(i, ' ');
        String label = Whitespace.strip(plain.toString());
        return label.isEmpty() ? WebAddress.host(link.url()).orElse(link.url()) : label;
    }
}
