package fr.annales.lucene;

import fr.annales.search.Facets;
import fr.annales.search.Filters;
import fr.annales.search.TimeCounts;
import fr.annales.search.TimeFilter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Time: years, decades and the period are one selection, and one rule of overlap drives filter and counts.
 *
 * @param spans the years from which to which events reach, by ordinal
 */
record TimeDimension(Years years, List<YearSpan> spans) implements Dimension {

    static TimeDimension of(Years years, IndexReader reader) throws IOException {
        return new TimeDimension(years, Dimension.values(Schema.YEARS, reader, YearSpan::of));
    }

    @Override
    public String field() {
        return Schema.YEARS;
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

    /**
     * What was counted: spans are counted by their ends, where they begin one more and after they end one less, so that
     * an event of a century costs no more than one of a day.
     */
    TimeCounts counts(Tally tally) {
        int[] byOrdinal = tally.counts();
        int[] begins = new int[years.count()];
        int[] yearSteps = new int[years.count() + 1];
        int[] decadeSteps = new int[decadeIndex(years.last()) + 2];
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            int count = byOrdinal[ordinal];
            YearSpan span = spans.get(ordinal);
            int first = span.firstWithin(years);
            int last = span.lastWithin(years);
            if (span.hasBeginning()) begins[first - years.first()] += count;
            yearSteps[first - years.first()] += count;
            yearSteps[last - years.first() + 1] -= count;
            decadeSteps[decadeIndex(first)] += count;
            decadeSteps[decadeIndex(last) + 1] -= count;
        }
        return new TimeCounts(
                running(decadeSteps, Facets.decadeOf(years.first()), 10),
                running(yearSteps, years.first(), 1),
                counted(begins),
                tally.without());
    }

    private int decadeIndex(int year) {
        return Math.floorDiv(year, 10) - Math.floorDiv(years.first(), 10);
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

    private SortedMap<Integer, Integer> counted(int[] begins) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < begins.length; i++) if (begins[i] > 0) counts.put(years.first() + i, begins[i]);
        return counts;
    }
}
