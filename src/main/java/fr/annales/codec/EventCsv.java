package fr.annales.codec;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Stream<String> before = Stream.of(
                event.id(),
                String.join(SEPARATOR, event.aliases()),
                cell(event.date() == null ? null : CsvCell.date(event.date().edtf())),
                event.order() == 0 ? "" : Integer.toString(event.order()),
                cell(event.title()),
                cell(event.text()));
        Stream<String> concepts = archive.vocabularies().stream()
                .map(Vocabulary::facet)
                .map((Facet facet) -> String.join(SEPARATOR, event.concepts(facet)));
        Stream<String> after = Stream.of(cell(event.source()), links(event.links()));
        return Stream.of(before, concepts, after).flatMap(cells -> cells).toList();
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : CsvCell.write(value);
    }

    /**
     * Links as {@code label <url>}; a label cannot have the signs that part them, which become blanks. One that has
     * nothing else is that of the site.
     */
    private static String links(List<Link> links) {
        return cell(links.stream()
                .map(link -> label(link) + " <" + link.url() + ">")
                .collect(Collectors.joining(SEPARATOR)));
    }

    private static String label(Link link) {
        StringBuilder plain = new StringBuilder(link.label());
        for (int i = 0; i < plain.length(); i++) if (RESERVED.indexOf(plain.charAt(i)) >= 0) plain.setCharAt(i, ' ');
        String label = Whitespace.strip(plain.toString());
        return label.isEmpty() ? URI.create(link.url()).getHost() : label;
    }
}
