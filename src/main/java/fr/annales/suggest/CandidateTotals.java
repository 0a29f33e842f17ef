package fr.annales.suggest;

import fr.annales.engine.Counts;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeCounts;
import fr.annales.search.Search;
import fr.annales.search.TotalQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The totals of the searches of candidates. Without filters, the counts of the whole archive tell those of concepts,
 * years and decades, and a cache those that were asked for before; all others are asked of the engine in one call.
 */
final class CandidateTotals {
    private final Search search;
    private final SuggestCaches caches;

    /** Whether the whole archive is searched, without filters. */
    private final boolean isWhole;

    private final Map<TotalQuery, Long> asked = new HashMap<>();

    CandidateTotals(Search search, SuggestCaches caches, Filters filters) {
        this.search = search;
        this.caches = caches;
        this.isWhole = filters.equals(Filters.NONE);
    }

    /** The total of a candidate, or null where it must be asked for. */
    @Nullable
    Long known(Candidate candidate) {
        Long total = isWhole ? inWhole(candidate) : null;
        if (total != null) return total;
        TotalQuery counted = candidate.search();
        total = asked.get(counted);
        return total == null && isWhole ? caches.totals().find(today(counted)) : total;
    }

    private SuggestCaches.Counted today(TotalQuery counted) {
        return new SuggestCaches.Counted(counted, search.today());
    }

    private @Nullable Long inWhole(Candidate candidate) {
        if (!candidate.question().isEmpty()) return null;
        Counts whole = search.summary().counts();
        TimeCounts time = whole.time();
        return switch (candidate.kind()) {
            case Facets.YEAR ->
                time == null
                        ? null
                        : listed(
                                time.years(), candidate.filters().time().years().getFirst());
            case Facets.DECADE ->
                time == null
                        ? null
                        : listed(
                                time.decades(),
                                candidate.filters().time().decades().getFirst());
            default -> {
                Map<String, Integer> counts = whole.concepts().get(candidate.kind());
                yield counts == null ? null : (long) counts.getOrDefault(candidate.id(), 0);
            }
        };
    }

    /** The count of a value; null where the list is empty since it would be too long. */
    private static @Nullable Long listed(SortedMap<Integer, Integer> counts, int value) {
        return counts.isEmpty() ? null : (long) counts.getOrDefault(value, 0);
    }

    /** Asks the engine for the totals that are not known. */
    void ask(Collection<Candidate> candidates) {
        Set<TotalQuery> unknown = new LinkedHashSet<>();
        for (Candidate candidate : candidates) if (known(candidate) == null) unknown.add(candidate.search());
        if (unknown.isEmpty()) return;
        List<TotalQuery> counted = List.copyOf(unknown);
        List<Long> totals = search.totals(counted);
        for (int i = 0; i < totals.size(); i++) {
            asked.put(counted.get(i), totals.get(i));
            if (isWhole) caches.totals().put(today(counted.get(i)), totals.get(i));
        }
    }
}
