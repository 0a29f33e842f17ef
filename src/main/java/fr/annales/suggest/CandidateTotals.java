package fr.annales.suggest;

import fr.annales.engine.Counts;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeCounts;
import fr.annales.search.Search;
import fr.annales.search.TotalQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How many events candidates find. Without filters, what the whole archive counts tells those of concepts, years and
 * decades, and what was asked before is known; all others are asked of the engine in one call.
 */
final class CandidateTotals {
    private final Search search;
    private final SuggestLexicon lexicon;
    private final Filters filters;
    private final Map<TotalQuery, Long> asked = new HashMap<>();

    CandidateTotals(Search search, SuggestLexicon lexicon, Filters filters) {
        this.search = search;
        this.lexicon = lexicon;
        this.filters = filters;
    }

    /** The total of a candidate, or null where it must be asked for. */
    @Nullable
    Long known(Candidate candidate) {
        TotalQuery counted = candidate.search();
        Long total = asked.get(counted);
        if (total != null || !filters.equals(Filters.NONE)) return total;
        total = inWhole(candidate);
        return total == null ? lexicon.totals().find(today(counted)) : total;
    }

    private SuggestLexicon.Counted today(TotalQuery counted) {
        return new SuggestLexicon.Counted(counted, search.today());
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

    /** The count of a value; a list that would be too long is empty, and says nothing. */
    private static @Nullable Long listed(SortedMap<Integer, Integer> counts, int value) {
        return counts.isEmpty() ? null : (long) counts.getOrDefault(value, 0);
    }

    /** Asks for those that are not known. */
    void ask(Collection<Candidate> candidates) {
        List<TotalQuery> unknown = new ArrayList<>();
        for (Candidate candidate : candidates)
            if (known(candidate) == null && !unknown.contains(candidate.search())) unknown.add(candidate.search());
        if (unknown.isEmpty()) return;
        List<Long> totals = search.totals(unknown);
        for (int i = 0; i < totals.size(); i++) {
            asked.put(unknown.get(i), totals.get(i));
            if (filters.equals(Filters.NONE)) lexicon.totals().put(today(unknown.get(i)), totals.get(i));
        }
    }
}
