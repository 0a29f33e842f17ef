package fr.annales.exchange;

import fr.annales.dates.EdtfDate;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an event is cited: who, what, when it happened, in which archive, where, and on which day it was read. */
public final class Citation {
    private Citation() {}

    /**
     * The citation in French, one sentence.
     *
     * @param address of the event's page in full, or null where nobody knows it
     * @param today the day on which it was read
     */
    public static String of(Event event, Archive archive, @Nullable String address, LocalDate today) {
        StringBuilder citation = new StringBuilder();
        if (archive.publisher() != null) citation.append(archive.publisher()).append(", ");
        citation.append("«\u00a0").append(event.title()).append("\u00a0»");
        EdtfDate date = event.date();
        if (date != null) citation.append(" (").append(date.label()).append(")");
        citation.append(", ").append(archive.title());
        if (address != null) citation.append(", ").append(address);
        return citation.append(", consulté le ")
                .append(EdtfDate.of(today).label())
                .append('.')
                .toString();
    }
}
