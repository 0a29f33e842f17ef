package fr.annales.engine;

import java.time.Instant;
import java.util.Comparator;

/** The order of changes in time. Changes of the same time are in ascending order of their ids. */
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

    /** The time of a revision that this order compares. */
    public Instant time(Revision revision) {
        return this == DATESTAMP ? revision.datestamp() : revision.modified();
    }

    /** Whether the newest change is the first. */
    public boolean isDescending() {
        return isDescending;
    }

    /** Compares places in this order. */
    public Comparator<ChangeRequest.Place> places() {
        Comparator<Instant> times = isDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(ChangeRequest.Place::time, times).thenComparing(ChangeRequest.Place::id);
    }
}
