package fr.annales.intake;

import fr.annales.codec.EventFields;
import fr.annales.event.Archive;
import java.util.ArrayList;
import java.util.List;

/** The columns of the file of events, those that people fill first. */
final class EventColumns {
    private static final List<String> FIRST =
            List.of(EventFields.ID, EventFields.DATE, EventFields.TITLE, EventFields.TEXT);
    private static final List<String> LAST =
            List.of(EventFields.SOURCE, EventFields.LINKS, EventFields.ORDER, EventFields.ALIASES);

    private EventColumns() {}

    static List<String> of(Archive archive) {
        List<String> columns = new ArrayList<>(FIRST);
        EventFields.of(archive).names().stream()
                .filter(name -> !FIRST.contains(name) && !LAST.contains(name))
                .forEach(columns::add);
        columns.addAll(LAST);
        return columns;
    }
}
