package fr.annales.intake;

import fr.annales.dates.EdtfDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an import counts: every row is an event or in the list. */
final class ImportCounts {
    private int events;
    private int listed;
    private int dates;
    private int openDates;
    private int added;
    private int kept;
    private int removed;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void event(boolean isNew) {
        events++;
        if (isNew) added++;
    }

    void listed(int rows) {
        listed += rows;
    }

    void openDate() {
        openDates++;
    }

    void date(String edtf) {
        dates++;
        EdtfDate date = EdtfDate.known(edtf);
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest != null && (first == null || earliest.isBefore(first))) first = earliest;
        if (latest != null && (last == null || latest.isAfter(last))) last = latest;
    }

    void kept() {
        kept++;
    }

    void removed() {
        removed++;
    }

    /** All rows below the headers: events, and those listed. */
    int rows() {
        return events + listed;
    }

    int events() {
        return events;
    }

    int listed() {
        return listed;
    }

    int dates() {
        return dates;
    }

    int openDates() {
        return openDates;
    }

    int added() {
        return added;
    }

    /** Events of other files, of people, and those that vanished from their sheet. */
    int others() {
        return kept;
    }

    int gone() {
        return removed;
    }

    /** The years from the first to the last, empty where no date was read. */
    String span() {
        if (first == null || last == null) return "";
        return first.getYear() == last.getYear()
                ? (dates > 1 ? "toutes de " : "de ") + EdtfDate.yearLabel(first.getYear())
                : EdtfDate.yearsLabel(first.getYear(), last.getYear());
    }
}
