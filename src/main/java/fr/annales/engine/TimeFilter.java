package fr.annales.engine;

import fr.annales.dates.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The selection in time: an event passes when its date overlaps one of the years or decades, if any are selected, and
 * the period from {@code from} to {@code to}.
 *
 * @param years astronomical years: 0 is 1 BC
 * @param decades the first year of each, a multiple of 10
 * @param from the first day of the period, or null for no beginning
 * @param to the last day of the period, or null for no end
 */
public record TimeFilter(
        SortedSet<Integer> years,
        SortedSet<Integer> decades,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final TimeFilter NONE = new TimeFilter(new TreeSet<>(), new TreeSet<>(), null, null);

    public TimeFilter {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
        decades = Collections.unmodifiableSortedSet(new TreeSet<>(decades));
    }

    /** The selection of one year. */
    public static TimeFilter year(int year) {
        return new TimeFilter(new TreeSet<>(List.of(year)), new TreeSet<>(), null, null);
    }

    /** The selection of one decade. */
    public static TimeFilter decade(int decade) {
        return new TimeFilter(new TreeSet<>(), new TreeSet<>(List.of(decade)), null, null);
    }

    /** The period from the first selected day to the last; null without a selection, or where no day is selected. */
    public @Nullable Period hull() {
        if (isEmpty()) return null;
        Period period = new Period(
                Objects.requireNonNullElse(from, Period.OPEN_FIRST), Objects.requireNonNullElse(to, Period.OPEN_LAST));
        return Stream.concat(
                        years.stream().map(year -> years(year, year)),
                        decades.stream().map(decade -> years(decade, decade + 9)))
                .reduce(Period::hull)
                .map(selected -> selected.overlaps(period) ? selected : null)
                .orElse(years.isEmpty() && decades.isEmpty() ? period : null);
    }

    private static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** Whether nothing is selected, so that every event passes, also without a date. */
    public boolean isEmpty() {
        return years.isEmpty() && decades.isEmpty() && from == null && to == null;
    }
}
