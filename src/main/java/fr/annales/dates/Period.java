package fr.annales.dates;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of time.
 *
 * @param first its first day, {@link #OPEN_FIRST} where it has no beginning
 * @param last its last day, not before the first, {@link #OPEN_LAST} where it has no end
 */
public record Period(LocalDate first, LocalDate last) {
    public static final LocalDate OPEN_FIRST = LocalDate.MIN;
    public static final LocalDate OPEN_LAST = LocalDate.MAX;

    /** From the first day of either to the last. */
    public Period hull(Period other) {
        return new Period(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** From the first day that a date may mean to the last; the whole of time for one that does not say when. */
    public static Period of(EdtfDate date) {
        return new Period(
                Objects.requireNonNullElse(date.earliest(), OPEN_FIRST),
                Objects.requireNonNullElse(date.latest(), OPEN_LAST));
    }

    /** Whether each of its days is in the other. */
    public boolean isWithin(Period other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    /** Whether some day is in both. */
    public boolean overlaps(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
