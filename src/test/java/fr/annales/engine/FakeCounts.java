package fr.annales.engine;

import static fr.annales.engine.TestArchive.present;

import fr.annales.event.Archive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts by the law of counts, word for word: under the filters without the facet's own selection. */
final class FakeCounts {
    private FakeCounts() {}

    /** The facets that a request asks for, among the events that match its words. */
    static Counts of(List<FakeEvent> matching, Request request, Archive archive) {
        Set<String> facets = request.facets();
        Filters filters = request.filters();
        Map<String, Map<String, Integer>> concepts = new HashMap<>();
        archive.vocabularies().stream()
                .map(vocabulary -> vocabulary.facet().id())
                .filter(facets::contains)
                .forEach(facet -> concepts.put(facet, concepts(facet, passing(matching, without(facet, filters)))));
        boolean timed = Facets.areOfTime(facets);
        return new Counts(
                concepts,
                timed ? time(passing(matching, filters.with(TimeFilter.NONE)), filters.time(), facets) : null);
    }

    private static List<FakeEvent> passing(List<FakeEvent> events, Filters filters) {
        return events.stream().filter(event -> event.passes(filters)).toList();
    }

    private static Filters without(String facet, Filters filters) {
        Map<String, Set<String>> others = new HashMap<>(filters.concepts());
        others.remove(facet);
        return new Filters(others, filters.time(), filters.undated());
    }

    private static Map<String, Integer> concepts(String facet, List<FakeEvent> events) {
        Map<String, Integer> counts = new HashMap<>();
        for (FakeEvent event : events)
            for (String id : event.event().concepts().getOrDefault(facet, List.of())) counts.merge(id, 1, Integer::sum);
        return counts;
    }

    private static TimeCounts time(List<FakeEvent> events, TimeFilter selected, Set<String> facets) {
        List<FakeEvent> dated =
                events.stream().filter(event -> event.span() != null).toList();
        SortedSet<Integer> years = years(dated, selected);
        return new TimeCounts(
                counts(decades(dated, selected), decade -> overlapping(dated, decade, decade + 9)),
                counts(years, year -> overlapping(dated, year, year)),
                counts(years, year -> beginning(dated, year)),
                Facets.PERIODS.stream()
                        .filter(length -> facets.contains(Facets.periods(length)))
                        .collect(Collectors.toMap(length -> length, length -> periods(dated, length))),
                events.size() - dated.size());
    }

    private static SortedMap<Integer, Integer> periods(List<FakeEvent> dated, int length) {
        return counts(periods(dated, length, new TreeSet<>()), first -> overlapping(dated, first, first + length - 1));
    }

    private static SortedMap<Integer, Integer> counts(SortedSet<Integer> values, ToIntFunction<Integer> count) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.put(value, count.applyAsInt(value)));
        counts.values().removeIf(zero -> zero == 0);
        return counts;
    }

    private static int overlapping(List<FakeEvent> dated, int firstYear, int lastYear) {
        return (int) dated.stream()
                .filter(event -> firstYear(event) <= lastYear && lastYear(event) >= firstYear)
                .count();
    }

    private static int beginning(List<FakeEvent> dated, int year) {
        return (int) dated.stream()
                .filter(event -> present(event.event().date()).hasBeginning() && firstYear(event) == year)
                .count();
    }

    private static SortedSet<Integer> years(List<FakeEvent> dated, TimeFilter selected) {
        if (dated.isEmpty()) return new TreeSet<>();
        int first = dated.stream().mapToInt(FakeCounts::firstYear).min().orElseThrow();
        int last = dated.stream().mapToInt(FakeCounts::lastYear).max().orElseThrow();
        return (long) last - first < TimeCounts.MOST_YEARS
                ? IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new))
                : selected.years();
    }

    private static SortedSet<Integer> decades(List<FakeEvent> dated, TimeFilter selected) {
        return periods(dated, 10, selected.decades());
    }

    /** Event after event, until there are too many. */
    private static SortedSet<Integer> periods(List<FakeEvent> dated, int length, SortedSet<Integer> elseThese) {
        SortedSet<Integer> periods = new TreeSet<>();
        for (FakeEvent event : dated) {
            for (int first = Facets.periodOf(firstYear(event), length); first <= lastYear(event); first += length) {
                periods.add(first);
                if (periods.size() > TimeCounts.MOST_DECADES) return elseThese;
            }
        }
        return periods;
    }

    private static int firstYear(FakeEvent event) {
        return present(event.span()).first().getYear();
    }

    private static int lastYear(FakeEvent event) {
        return present(event.span()).last().getYear();
    }
}
