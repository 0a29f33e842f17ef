package fr.annales.lucene;

import fr.annales.engine.ArchiveYears;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The dimension of time. Years, decades and the period are one selection, and filter and counts follow one rule of
 * overlap.
 *
 * @param spans the first and the last year of events, by ordinal
 * @param inUnits the spans within the years of the archive, in units of one or more years, by their length
 * @param runs the runs of events with the same span, which are long since events are sorted by date
 */
record TimeDimension(
        TimeQueries times,
        List<YearSpan> spans,
        Map<Integer, IntervalCounts> inUnits,
        @Nullable OrdinalRuns runs) implements Dimension {
    private static final List<Integer> UNITS =
            Stream.concat(Stream.of(1, 10), Facets.PERIODS.stream()).toList();

    static TimeDimension of(TimeQueries times, Segment segment) throws IOException {
        ArchiveYears years = times.years();
        List<YearSpan> spans = Dimension.values(Schema.YEARS, segment, YearSpan::of);
        int[] first = spans.stream().mapToInt(span -> span.firstWithin(years)).toArray();
        int[] last = spans.stream().mapToInt(span -> span.lastWithin(years)).toArray();
        Map<Integer, IntervalCounts> inUnits =
                UNITS.stream().collect(Collectors.toMap(length -> length, length -> inUnits(first, last, length)));
        return new TimeDimension(times, spans, inUnits, runs(segment));
    }

    private static @Nullable OrdinalRuns runs(Segment segment) throws IOException {
        SortedDocValues values = DocValues.unwrapSingleton(segment.values(Schema.YEARS));
        return values == null ? null : OrdinalRuns.of(values, segment.size());
    }

    private static IntervalCounts inUnits(int[] first, int[] last, int length) {
        return IntervalCounts.of(numbered(first, length), numbered(last, length));
    }

    private static int[] numbered(int[] years, int length) {
        return Arrays.stream(years).map(year -> Math.floorDiv(year, length)).toArray();
    }

    @Override
    public String field() {
        return Schema.YEARS;
    }

    @Override
    public OrdinalColumn column(LeafReader segment) throws IOException {
        return runs != null ? runs : new Sorted(DocValues.getSorted(segment, Schema.YEARS));
    }

    @Override
    public @Nullable Query filter(Filters filters) {
        TimeFilter time = filters.time();
        if (time.isEmpty()) return null;
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        BooleanQuery.Builder selected = new BooleanQuery.Builder();
        time.years().forEach(year -> selected.add(times.overlapping(year, year), Occur.SHOULD));
        time.decades().forEach(decade -> selected.add(times.overlapping(decade, decade + 9), Occur.SHOULD));
        if (!time.years().isEmpty() || !time.decades().isEmpty()) filter.add(selected.build(), Occur.FILTER);
        if (time.from() != null || time.to() != null)
            filter.add(times.overlapping(time.from(), time.to()), Occur.FILTER);
        return filter.build();
    }

    @Override
    public boolean isAskedFor(Set<String> facets) {
        return Facets.areOfTime(facets);
    }

    /** The counts of the facets of time, see {@link TimeCounts#of}. */
    TimeCounts counts(OrdinalCounts counted, TimeFilter selected, Set<String> facets) {
        int[] counts = counted.counts();
        return TimeCounts.of(
                length -> Objects.requireNonNull(inUnits.get(length)).steps(counts),
                years -> begins(counts, years),
                counted.without(),
                selected,
                facets);
    }

    /**
     * The number of events that begin in each of some years.
     *
     * @param listed the years in ascending order
     */
    private SortedMap<Integer, Integer> begins(int[] byOrdinal, Collection<Integer> listed) {
        SortedMap<Integer, Integer> begins = new TreeMap<>();
        if (listed.isEmpty()) return begins;
        int[] listedYears = listed.stream().mapToInt(Integer::intValue).toArray();
        int[] counts = new int[listedYears.length];
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            YearSpan span = spans.get(ordinal);
            if (byOrdinal[ordinal] == 0 || !span.hasBeginning()) continue;
            int place = Arrays.binarySearch(listedYears, span.first());
            if (place >= 0) counts[place] += byOrdinal[ordinal];
        }
        for (int i = 0; i < counts.length; i++) if (counts[i] > 0) begins.put(listedYears[i], counts[i]);
        return begins;
    }

    /** The spans of documents one by one, where runs would be too many. */
    private record Sorted(SortedDocValues field) implements OrdinalColumn {
        @Override
        public int values() {
            return field.getValueCount();
        }

        @Override
        public int count(int[] documents, int size, int[] counts) throws IOException {
            int without = 0;
            for (int i = 0; i < size; i++) {
                if (field.advanceExact(documents[i])) counts[field.ordValue()]++;
                else without++;
            }
            return without;
        }
    }
}
