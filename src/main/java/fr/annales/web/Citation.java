package fr.annales.web;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.EventDate;
import java.time.LocalDate;

/** How an event is cited: who, what, when it happened, in which archive, where, and on which day it was read. */
final class Citation {
    private Citation() {}

    static String of(Event event, Archive archive, Frame frame, LocalDate today) {
        StringBuilder citation = new StringBuilder();
        if (archive.publisher() != null) citation.append(archive.publisher()).append(", ");
        citation.append(Say.quoted(event.title()));
        EventDate date = event.date();
        if (date != null) citation.append(" (").append(date.label()).append(")");
        citation.append(", ").append(archive.title());
        if (frame.isPublic()) citation.append(", ").append(frame.canonical());
        return citation.append(", consulté le ")
                .append(Say.date(today.toString()))
                .append('.')
                .toString();
    }
}
