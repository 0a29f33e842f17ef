package fr.annales.lucene;

import fr.annales.search.Deadline;
import fr.annales.search.Facets;
import fr.annales.search.Filters;
import fr.annales.search.TimeCounts;
import fr.annales.search.TimeFilter;
import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Time: years, decades and the period are one selection, and one rule of overlap drives filter and counts. */
record TimeDimension(Years years) implements Dimension {
    static final String NAME = "time";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Query filter(Filters filters) {
        TimeFilter time = filters.time();
        if (time.isEmpty()) return null;
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        BooleanQuery.Builder selected = new BooleanQuery.Builder();
        time.years().forEach(year -> selected.add(years.overlapping(year, year), Occur.SHOULD));
        time.decades().forEach(decade -> selected.add(years.overlapping(decade, decade + 9), Occur.SHOULD));
        if (!time.years().isEmpty() || !time.decades().isEmpty()) filter.add(selected.build(), Occur.FILTER);
        if (time.from() != null || time.to() != null)
            filter.add(years.overlapping(time.from(), time.to()), Occur.FILTER);
        return filter.build();
    }

    @Override
    public boolean isAskedFor(Set<String> facets) {
        return facets.contains(Facets.YEAR) || facets.contains(Facets.DECADE);
    }

    @Override
    public Tally tally(Deadline deadline) {
        return new Spans(years, deadline);
    }

    /**
     * Counts spans by their ends: where they begin adds one and after they end takes one away, so that an event of a
     * century costs no more than one of a day.
     */
    static final class Spans extends Tally {
        private final Years years;
        private final int firstDecade;
        private final int[] yearSteps;
        private final int[] decadeSteps;
        private final int[] begins;
        private int undated;

        private Spans(Years years, Deadline deadline) {
            super(deadline);
            this.years = years;
            this.firstDecade = Facets.decadeOf(years.first());
            this.yearSteps = new int[years.count() + 1];
            this.decadeSteps = new int[decadeIndex(years.last()) + 2];
            this.begins = new int[years.count()];
        }

        @Override
        Leaf leaf(LeafReaderContext context) throws IOException {
            NumericDocValues firsts = DocValues.getNumeric(context.reader(), Schema.FIRST_YEAR);
            NumericDocValues lasts = DocValues.getNumeric(context.reader(), Schema.LAST_YEAR);
            return document -> {
                boolean begun = firsts.advanceExact(document);
                boolean ended = lasts.advanceExact(document);
                if (!begun && !ended) {
                    undated++;
                    return;
                }
                int first = begun ? (int) firsts.longValue() : years.first();
                int last = ended ? (int) lasts.longValue() : years.last();
                if (begun) begins[first - years.first()]++;
                yearSteps[first - years.first()]++;
                yearSteps[last - years.first() + 1]--;
                decadeSteps[decadeIndex(first)]++;
                decadeSteps[decadeIndex(last) + 1]--;
            };
        }

        private int decadeIndex(int year) {
            return Math.floorDiv(year, 10) - Math.floorDiv(firstDecade, 10);
        }

        TimeCounts counts() {
            SortedMap<Integer, Integer> beginnings = new TreeMap<>();
            for (int i = 0; i < begins.length; i++) if (begins[i] > 0) beginnings.put(years.first() + i, begins[i]);
            return new TimeCounts(
                    running(decadeSteps, firstDecade, 10), running(yearSteps, years.first(), 1), beginnings, undated);
        }

        private static SortedMap<Integer, Integer> running(int[] steps, int first, int width) {
            SortedMap<Integer, Integer> counts = new TreeMap<>();
            int count = 0;
            for (int i = 0; i < steps.length; i++) {
                count += steps[i];
                if (count > 0) counts.put(first + i * width, count);
            }
            return counts;
        }
    }
}
