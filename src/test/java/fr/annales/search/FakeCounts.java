package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.EventDate;
import fr.annales.event.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
                .map(Vocabulary::facet)
                .filter(facets::contains)
                .forEach(facet -> concepts.put(facet, concepts(facet, passing(matching, without(facet, filters)))));
        boolean timed = facets.contains(Facets.YEAR) || facets.contains(Facets.DECADE);
        return new Counts(concepts, timed ? time(passing(matching, filters.with(TimeFilter.NONE))) : null);
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
            for (String id : event.event().concepts(facet)) counts.merge(id, 1, Integer::sum);
        return counts;
    }

    private static TimeCounts time(List<FakeEvent> events) {
        TimeCounts counts = new TimeCounts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), undated(events));
        for (FakeEvent event : events) {
            Period span = event.span();
            EventDate date = event.event().date();
            if (span == null || date == null) continue;
            int first = span.first().getYear();
            int last = span.last().getYear();
            LocalDate begin = date.earliest();
            if (begin != null) count(IntStream.of(begin.getYear()), counts.begins());
            count(IntStream.rangeClosed(first, last), counts.years());
            count(IntStream.rangeClosed(first, last).map(Facets::decadeOf).distinct(), counts.decades());
        }
        return counts;
    }

    private static int undated(List<FakeEvent> events) {
        return (int) events.stream().filter(event -> event.span() == null).count();
    }

    private static void count(IntStream values, SortedMap<Integer, Integer> counts) {
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
    }
}
