package fr.annales.opensearch;

import fr.annales.dates.Period;
import fr.annales.engine.TimeFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes queries for times, by one rule of overlap. An event with an open beginning or end counts as reaching to the
 * first or the last year of the archive.
 */
record TimeQueries(VersionData version) {

    Query overlapping(Period period) {
        return overlapping(period.first(), period.last());
    }

    /** A query for the events that lie within a period. */
    static Query within(Period period) {
        Long first = period.first().equals(Period.OPEN_FIRST)
                ? null
                : (Long) period.first().toEpochDay();
        Long last = period.last().equals(Period.OPEN_LAST)
                ? null
                : (Long) period.last().toEpochDay();
        return Query.filter(Query.range(Schema.EARLIEST, first, null), Query.range(Schema.LATEST, null, last));
    }

    /** A query for the events that overlap some whole years. */
    private Query overlapping(int from, int to) {
        return overlapping(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /**
     * A query for the events that overlap a period, that is, begin before it ends and end after it begins; null is an
     * open side.
     */
    private Query overlapping(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (version.known() == null) return Query.NONE;
        LocalDate begin = LocalDate.of(version.firstYear(), 1, 1);
        LocalDate end = LocalDate.of(version.lastYear(), 12, 31);
        if (from != null && from.isAfter(begin)) begin = from;
        if (to != null && to.isBefore(end)) end = to;
        if (begin.isAfter(end)) return Query.NONE;
        return Query.filter(
                Query.range(Schema.EARLIEST, null, end.toEpochDay()),
                Query.range(Schema.LATEST, begin.toEpochDay(), null));
    }

    /** A query for the events that pass a selection; null where nothing is selected. */
    @Nullable
    Query of(TimeFilter time) {
        if (time.isEmpty()) return null;
        List<Query> all = new ArrayList<>();
        List<Query> selected = new ArrayList<>();
        time.years().forEach(year -> selected.add(overlapping(year, year)));
        time.decades().forEach(decade -> selected.add(overlapping(decade, decade + 9)));
        if (!selected.isEmpty()) all.add(Query.anyOf(selected));
        if (time.from() != null || time.to() != null) all.add(overlapping(time.from(), time.to()));
        return Query.filter(all.toArray(Query[]::new));
    }
}
