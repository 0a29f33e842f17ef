package fr.annales.lucene;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;

import fr.annales.dates.Period;
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

/**
 * The years from the earliest known day of an archive to the latest. An event with an open beginning or end counts as
 * reaching to the first or the last of these years, and no event lies outside them.
 *
 * @param known from the earliest known day to the latest, or null when no event has a date
 */
record ArchiveYears(@Nullable Period known) {

    static ArchiveYears of(Segment segment) throws IOException {
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
        return new ArchiveYears(
                first > last ? null : new Period(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
    }

    /** The period from the earliest known day to the latest, empty when no event has a date. */
    Optional<Period> span() {
        return Optional.ofNullable(known);
    }

    /** The first year; 0 when no event has a date. */
    int first() {
        return known == null ? 0 : known.first().getYear();
    }

    /** The last year; less than the first when no event has a date. */
    int last() {
        return known == null ? -1 : known.last().getYear();
    }

    /** A query for the events that overlap a period. */
    Query overlapping(Period period) {
        return overlapping(period.first(), period.last());
    }

    /** A query for the events that lie within a period. */
    static Query within(Period period) {
        long first = period.first().equals(Period.OPEN_FIRST)
                ? Long.MIN_VALUE
                : period.first().toEpochDay();
        long last = period.last().equals(Period.OPEN_LAST)
                ? Long.MAX_VALUE
                : period.last().toEpochDay();
        return new BooleanQuery.Builder()
                .add(NumericDocValuesField.newSlowRangeQuery(Schema.EARLIEST, first, Long.MAX_VALUE), FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery(Schema.LATEST, Long.MIN_VALUE, last), FILTER)
                .build();
    }

    /** A query for the events that overlap some whole years. */
    Query overlapping(int from, int to) {
        return overlapping(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /**
     * A query for the events that overlap a period, both days included; null is an open side. It asks for those that
     * begin before the period ends and end after it begins. As the index is sorted by date Lucene skips whole blocks of
     * these values, which is faster than a BKD tree of ranges.
     */
    Query overlapping(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (known == null) return new MatchNoDocsQuery("no event has a date");
        LocalDate begin = LocalDate.of(first(), 1, 1);
        LocalDate end = LocalDate.of(last(), 12, 31);
        if (from != null && from.isAfter(begin)) begin = from;
        if (to != null && to.isBefore(end)) end = to;
        if (begin.isAfter(end)) return new MatchNoDocsQuery("outside the years of the archive");
        return new BooleanQuery.Builder()
                .add(NumericDocValuesField.newSlowRangeQuery(Schema.EARLIEST, Long.MIN_VALUE, end.toEpochDay()), FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery(Schema.LATEST, begin.toEpochDay(), Long.MAX_VALUE), FILTER)
                .build();
    }
}
