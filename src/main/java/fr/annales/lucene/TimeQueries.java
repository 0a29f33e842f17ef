package fr.annales.lucene;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;

import fr.annales.dates.Period;
import fr.annales.engine.ArchiveYears;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Makes queries for times, by the rule of overlap within the years of the archive. */
record TimeQueries(ArchiveYears years) {

    /** For the events of a segment, whose days are all read. */
    static TimeQueries of(Segment segment) throws IOException {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (String field : new String[] {Schema.EARLIEST, Schema.LATEST}) {
            NumericDocValues days = segment.numbers(field);
            while (days.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                long day = days.longValue();
                if (day == Schema.OPEN_BEGINNING || day == Schema.OPEN_END) continue;
                first = Math.min(first, day);
                last = Math.max(last, day);
            }
        }
        return new TimeQueries(new ArchiveYears(
                first > last ? null : new Period(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last))));
    }

    /** A query for the events that overlap a period. */
    Query overlapping(Period period) {
        return overlapping(period.first(), period.last());
    }

    /** A query for the events that lie within a period. It looks at each event. */
    static Query within(Period period) {
        return range(
                period.first().equals(Period.OPEN_FIRST)
                        ? Long.MIN_VALUE
                        : period.first().toEpochDay(),
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                period.last().equals(Period.OPEN_LAST)
                        ? Long.MAX_VALUE
                        : period.last().toEpochDay());
    }

    /** A query for the events that overlap some whole years. */
    Query overlapping(int from, int to) {
        return overlapping(years.within(from, to));
    }

    /** A query for the events that overlap a period, both days included; null is an open side. */
    Query overlapping(@Nullable LocalDate from, @Nullable LocalDate to) {
        return overlapping(years.within(from, to));
    }

    /**
     * A query for the events that begin before a period ends and end after it begins. As the index is sorted by date
     * Lucene skips whole blocks of these values, which is faster than a BKD tree of ranges.
     */
    private static Query overlapping(Optional<Period> within) {
        return within.map(period -> range(
                        Long.MIN_VALUE,
                        period.last().toEpochDay(),
                        period.first().toEpochDay(),
                        Long.MAX_VALUE))
                .orElseGet(() -> new MatchNoDocsQuery("outside the years of the archive"));
    }

    /** The events whose first day and whose last day are each between two days. */
    private static Query range(long earliestFrom, long earliestTo, long latestFrom, long latestTo) {
        return new BooleanQuery.Builder()
                .add(NumericDocValuesField.newSlowRangeQuery(Schema.EARLIEST, earliestFrom, earliestTo), FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery(Schema.LATEST, latestFrom, latestTo), FILTER)
                .build();
    }
}
