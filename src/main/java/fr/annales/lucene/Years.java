package fr.annales.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The years that an archive spans by the dates it knows: to these, open ends reach, and beyond these nothing is.
 *
 * @param first the year of the earliest known day
 * @param last the year of the latest known day; less than {@code first} when no event has a date
 */
record Years(int first, int last) {
    private static final Years NONE = new Years(0, -1);

    static Years of(IndexReader reader) throws IOException {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (LeafReaderContext leaf : reader.leaves()) {
            for (String field : new String[] {Schema.FIRST_YEAR, Schema.LAST_YEAR}) {
                NumericDocValues years = leaf.reader().getNumericDocValues(field);
                while (years != null && years.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    first = Math.min(first, (int) years.longValue());
                    last = Math.max(last, (int) years.longValue());
                }
            }
        }
        return first <= last ? new Years(first, last) : NONE;
    }

    int count() {
        return last - first + 1;
    }

    /** The events that overlap some whole years. */
    Query overlapping(int from, int to) {
        return overlapping(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /** The events that overlap a period, both days included; null is an open side. */
    Query overlapping(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (count() == 0) return new MatchNoDocsQuery("no event has a date");
        LocalDate begin = LocalDate.of(first, 1, 1);
        LocalDate end = LocalDate.of(last, 1, 1).with(TemporalAdjusters.lastDayOfYear());
        if (from != null && from.isAfter(begin)) begin = from;
        if (to != null && to.isBefore(end)) end = to;
        if (begin.isAfter(end)) return new MatchNoDocsQuery("outside the years of the archive");
        return LongRange.newIntersectsQuery(
                Schema.SPAN, new long[] {begin.toEpochDay()}, new long[] {end.toEpochDay()});
    }
}
