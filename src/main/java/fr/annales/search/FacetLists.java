package fr.annales.search;

import fr.annales.dates.YearLabels;
import fr.annales.engine.Counts;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeCounts;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the facets of a result out of an engine's counts. */
final class FacetLists {
    private FacetLists() {}

    /** The facets asked for: decades, years, then the archive's vocabularies in its own order. */
    static List<FacetResult> of(Counts counts, VersionMeaning meaning, Question question) {
        List<FacetResult> facets = new ArrayList<>();
        Filters filters = question.filters();
        TimeCounts time = counts.time();
        if (time != null && question.facets().contains(Facets.DECADE))
            facets.add(decades(time, filters.time().decades()));
        if (time != null && question.facets().contains(Facets.YEAR))
            facets.add(years(time, filters.time().years()));
        if (time != null) addPeriods(time, question, facets);
        for (Vocabulary vocabulary : meaning.byLabel()) {
            Map<String, Integer> concepts =
                    counts.concepts().get(vocabulary.facet().id());
            if (concepts != null)
                facets.add(concepts(
                        vocabulary,
                        concepts,
                        filters.concepts(vocabulary.facet().id()),
                        question.values().of(vocabulary.facet().id()),
                        meaning));
        }
        return facets;
    }

    private static FacetResult decades(TimeCounts time, SortedSet<Integer> selected) {
        List<FacetResult.Value> values = new ArrayList<>();
        listed(time.decades(), selected)
                .forEach((decade, count) ->
                        values.add(timeValue(decade, YearLabels.decade(decade), count, null, selected)));
        return new FacetResult(Facets.DECADE, values, null, null);
    }

    private static FacetResult years(TimeCounts time, SortedSet<Integer> selected) {
        List<FacetResult.Value> values = new ArrayList<>();
        listed(time.years(), selected)
                .forEach((year, count) -> values.add(timeValue(
                        year, YearLabels.year(year), count, time.begins().getOrDefault(year, 0), selected)));
        return new FacetResult(Facets.YEAR, values, null, time.undated());
    }

    private static void addPeriods(TimeCounts time, Question question, List<FacetResult> facets) {
        for (int length : Facets.PERIODS) {
            if (!question.facets().contains(Facets.periods(length))) continue;
            List<FacetResult.Value> values = new ArrayList<>();
            time.periods()
                    .getOrDefault(length, new TreeMap<>())
                    .forEach((first, count) ->
                            values.add(timeValue(first, YearLabels.period(first, length), count, null, Set.of())));
            facets.add(new FacetResult(Facets.periods(length), values, null, null));
        }
    }

    private static FacetResult.Value timeValue(
            int value, String label, int count, @Nullable Integer begins, Set<Integer> selected) {
        return new FacetResult.Value(Integer.toString(value), label, count, begins, selected.contains(value));
    }

    /** The values with a count, and the selected ones without. */
    private static SortedMap<Integer, Integer> listed(SortedMap<Integer, Integer> counts, Set<Integer> selected) {
        if (counts.keySet().containsAll(selected)) return counts;
        SortedMap<Integer, Integer> listed = new TreeMap<>(counts);
        selected.forEach(value -> listed.putIfAbsent(value, 0));
        return listed;
    }

    private static FacetResult concepts(
            Vocabulary vocabulary,
            Map<String, Integer> counts,
            Set<String> selected,
            FacetListing wanted,
            VersionMeaning meaning) {
        Predicate<String> named = wanted.named(meaning);
        List<Concept> concepts = vocabulary.concepts();
        long[] ranks = new long[concepts.size()];
        int listed = 0;
        int distinct = 0;
        for (int place = 0; place < ranks.length; place++) {
            Concept concept = concepts.get(place);
            int count = counts.getOrDefault(concept.id(), 0);
            boolean isWanted = count > 0 && named.test(concept.prefLabel());
            if (isWanted) distinct++;
            if (isWanted || selected.contains(concept.id()))
                ranks[listed++] = wanted.byLabel() ? place : rank(count, place);
        }
        Arrays.sort(ranks, 0, listed);
        List<FacetResult.Value> values = new ArrayList<>();
        int end = selected.isEmpty() ? Math.min(wanted.most(), listed) : listed;
        for (int rank = 0; rank < end; rank++) {
            Concept concept = concepts.get((int) ranks[rank]);
            boolean isSelected = selected.contains(concept.id());
            // Selected values are listed wherever they stand.
            if (rank < wanted.most() || isSelected) values.add(value(concept, counts, isSelected));
        }
        return new FacetResult(vocabulary.facet().id(), values, distinct, null);
    }

    /** A sort key by which the most frequent values come first, and values of the same count stay in their order. */
    private static long rank(int count, int place) {
        return (long) -count << Integer.SIZE | place;
    }

    private static FacetResult.Value value(Concept concept, Map<String, Integer> counts, boolean isSelected) {
        return new FacetResult.Value(
                concept.id(), concept.prefLabel(), counts.getOrDefault(concept.id(), 0), null, isSelected);
    }
}
