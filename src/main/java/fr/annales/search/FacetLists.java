package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the lists of facets that are shown out of an engine's counts. */
final class FacetLists {
    /** Over a longer span a list of years helps nobody; decades remain. */
    private static final int MOST_YEARS = 1_000;

    private FacetLists() {}

    /** The facets asked for: decades, years, then the archive's vocabularies in its own order. */
    static List<Facet> of(Counts counts, Archive archive, Question question) {
        List<Facet> facets = new ArrayList<>();
        Filters filters = question.filters();
        TimeCounts time = counts.time();
        if (time != null && question.facets().contains(Facets.DECADE))
            facets.add(decades(time, filters.time().decades()));
        if (time != null && question.facets().contains(Facets.YEAR))
            facets.add(years(time, filters.time().years()));
        for (Vocabulary vocabulary : archive.vocabularies()) {
            Map<String, Integer> concepts = counts.concepts().get(vocabulary.facet());
            if (concepts != null) facets.add(concepts(vocabulary, concepts, filters.concepts(vocabulary.facet())));
        }
        return facets;
    }

    private static Facet decades(TimeCounts time, SortedSet<Integer> selected) {
        List<Facet.Value> values = listed(time.decades().keySet(), selected).stream()
                .map(decade -> timeValue(
                        decade, TimeLabels.decade(decade), time.decades().getOrDefault(decade, 0), null, selected))
                .toList();
        return new Facet(Facets.DECADE, values, null, null);
    }

    private static Facet years(TimeCounts time, SortedSet<Integer> selected) {
        boolean tooMany = !time.years().isEmpty()
                && (long) time.years().lastKey() - time.years().firstKey() >= MOST_YEARS;
        List<Facet.Value> values = listed(tooMany ? Set.of() : time.years().keySet(), selected).stream()
                .map(year -> timeValue(
                        year,
                        TimeLabels.year(year),
                        time.years().getOrDefault(year, 0),
                        time.begins().getOrDefault(year, 0),
                        selected))
                .toList();
        return new Facet(Facets.YEAR, values, null, time.undated());
    }

    private static Facet.Value timeValue(
            int value, String label, int count, @Nullable Integer begins, Set<Integer> selected) {
        return new Facet.Value(Integer.toString(value), label, count, begins, selected.contains(value));
    }

    private static SortedSet<Integer> listed(Set<Integer> counted, Set<Integer> selected) {
        SortedSet<Integer> listed = new TreeSet<>(counted);
        listed.addAll(selected);
        return listed;
    }

    private static Facet concepts(Vocabulary vocabulary, Map<String, Integer> counts, Set<String> selected) {
        List<Facet.Value> values = new ArrayList<>();
        for (Concept concept : vocabulary.concepts()) {
            int count = counts.getOrDefault(concept.id(), 0);
            boolean isSelected = selected.contains(concept.id());
            if (count > 0 || isSelected)
                values.add(new Facet.Value(concept.id(), concept.prefLabel(), count, null, isSelected));
        }
        values.sort(Comparator.comparingInt(Facet.Value::count)
                .reversed()
                .thenComparing(Facet.Value::label, Collator.getInstance(Locale.FRENCH)));
        int distinct = (int) counts.values().stream().filter(count -> count > 0).count();
        return new Facet(vocabulary.facet(), values, distinct, null);
    }
}
