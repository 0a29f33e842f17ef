package fr.annales.opensearch;

import fr.annales.dates.Period;
import fr.annales.engine.ArchiveYears;
import fr.annales.engine.TimeFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes queries for times, by the rule of overlap within the years of the archive. */
record TimeQueries(ArchiveYears years) {

    Query overlapping(Period period) {
        return overlapping(years.within(period.first(), period.last()));
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

    /** A query for the events that begin before a period ends and end after it begins. */
    private static Query overlapping(Optional<Period> within) {
        return within.map(period -> Query.filter(
                        Query.range(Schema.EARLIEST, null, period.last().toEpochDay()),
                        Query.range(Schema.LATEST, period.first().toEpochDay(), null)))
                .orElse(Query.NONE);
    }

    /** A query for the events that pass a selection; null where nothing is selected. */
    @Nullable
    Query query(TimeFilter time) {
        if (time.isEmpty()) return null;
        List<Query> all = new ArrayList<>();
        List<Query> selected = new ArrayList<>();
        time.years().forEach(year -> selected.add(overlapping(years.within(year, year))));
        time.decades().forEach(decade -> selected.add(overlapping(years.within(decade, decade + 9))));
        if (!selected.isEmpty()) all.add(Query.anyOf(selected));
        if (time.from() != null || time.to() != null) all.add(overlapping(years.within(time.from(), time.to())));
        return Query.filter(all.toArray(Query[]::new));
    }
}
