package fr.annales.engine;

import fr.annales.dates.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The years from the earliest known day of an archive to the latest. An event with an open beginning or end counts as
 * reaching to the first or the last of these years, and no event lies outside them.
 *
 * @param known from the earliest known day to the latest, or null when no event has a date
 */
public record ArchiveYears(@Nullable Period known) {

    /** The period from the earliest known day to the latest, empty when no event has a date. */
    public Optional<Period> span() {
        return Optional.ofNullable(known);
    }

    /** The first year; 0 when no event has a date. */
    public int first() {
        return known == null ? 0 : known.first().getYear();
    }

    /** The last year; less than the first when no event has a date. */
    public int last() {
        return known == null ? -1 : known.last().getYear();
    }

    /**
     * What of a period lies within these years, which every event overlaps that overlaps the period; empty when nothing
     * does.
     *
     * @param from the first day; null is an open side, as for {@code to}
     */
    public Optional<Period> within(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (known == null) return Optional.empty();
        LocalDate first = LocalDate.of(first(), 1, 1);
        LocalDate last = LocalDate.of(last(), 12, 31);
        if (from != null && from.isAfter(first)) first = from;
        if (to != null && to.isBefore(last)) last = to;
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    /** What of some whole years lies within these. */
    public Optional<Period> within(int from, int to) {
        return within(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }
}
