package fr.annales.engine;

import java.time.Instant;
import java.util.Comparator;

/** The order of changes; ties by id, always from the first of the alphabet. */
public enum ChangeOrder {
    /** By {@link Revision#modified()}, from the oldest. */
    MODIFIED(false),
    /** By {@link Revision#modified()}, from the newest. */
    NEWEST(true),
    /** By {@link Revision#datestamp()}, from the oldest. */
    DATESTAMP(false);

    private final boolean isDescending;

    ChangeOrder(boolean isDescending) {
        this.isDescending = isDescending;
    }

    /** The time that it goes by. */
    public Instant time(Revision revision) {
        return this == DATESTAMP ? revision.datestamp() : revision.modified();
    }

    /** Whether it begins with the newest. */
    public boolean isDescending() {
        return isDescending;
    }

    /** Which of two places comes first. */
    public Comparator<ChangeRequest.Place> places() {
        Comparator<Instant> times = isDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(ChangeRequest.Place::time, times).thenComparing(ChangeRequest.Place::id);
    }
}
