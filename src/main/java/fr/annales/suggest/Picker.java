package fr.annales.suggest;

import fr.annales.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Picks suggestions from candidates: the best ones that find something, no two alike, and no more than three of a kind
 * while there are others.
 */
final class Picker {
    private static final int MOST_OF_A_KIND = 3;

    /** The most candidates whose totals are asked for, where many find nothing under the filters. */
    private static final int MOST_TRIED = 60;

    private final Search search;
    private final SuggestCaches caches;
    private final CandidateTotals totals;
    private final int size;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<String> likenesses = new HashSet<>();
    private int left = MOST_TRIED;

    /**
     * Begins with nothing picked.
     *
     * @param size how many to pick at most
     */
    Picker(Search search, SuggestCaches caches, CandidateTotals totals, int size) {
        this.search = search;
        this.caches = caches;
        this.totals = totals;
        this.size = size;
    }

    int size() {
        return suggestions.size();
    }

    List<Suggestion> suggestions() {
        return List.copyOf(suggestions);
    }

    /**
     * Picks from more candidates, after all that were picked before. The totals that this takes are asked for in one
     * call.
     */
    void add(List<Candidate> candidates) {
        Map<String, List<Candidate>> alike = alike(candidates);
        List<Candidate> tried = new ArrayList<>();
        rehearse(alike, true, tried);
        rehearse(alike, false, tried);
        totals.ask(tried);
        Pass pass = new Pass(size - suggestions.size(), left, this::take);
        likenesses.addAll(pass.over(alike));
        left = pass.left;
    }

    /**
     * Picks without asking for totals, to find out which ones are needed: as if every unknown search found something,
     * or nothing.
     */
    private void rehearse(Map<String, List<Candidate>> alike, boolean isFound, List<Candidate> tried) {
        new Pass(size - suggestions.size(), left, candidate -> {
                    tried.add(candidate);
                    Long known = totals.known(candidate);
                    return known == null ? isFound || candidate.hasEvents() : known > 0;
                })
                .over(alike);
    }

    /** The candidates by likeness, the best first, without those that are like something picked before. */
    private Map<String, List<Candidate>> alike(List<Candidate> candidates) {
        Map<String, List<Candidate>> alike = new LinkedHashMap<>();
        for (Candidate candidate :
                candidates.stream().sorted(Candidate.BEST_FIRST).toList()) {
            String likeness = likeness(candidate);
            if (!likenesses.contains(likeness))
                alike.computeIfAbsent(likeness, _ -> new ArrayList<>()).add(candidate);
        }
        // A word needs no suggestion to be found: anything else that is like it takes its place.
        alike.values().forEach(same -> same.sort(Comparator.comparing(Candidate::isWord)));
        return alike;
    }

    /**
     * The likeness of a candidate: two with the same are alike. Words that are read as a date are like the date, as
     * {@code années 80} is like {@code Années 1980}.
     */
    private String likeness(Candidate candidate) {
        if (!candidate.kind().equals(Suggestion.SEARCH)) return caches.likeness(candidate.label());
        String spelled = search.reader().spelledOut(candidate.text());
        return caches.likeness(spelled.equals(candidate.text()) ? candidate.label() : caches.label(spelled));
    }

    private boolean take(Candidate candidate) {
        Long count = totals.known(candidate);
        if (count == null || count == 0) return false;
        suggestions.add(candidate.suggestion(count));
        return true;
    }

    /** One pass over candidates in the order of picking, until enough are taken or enough were tried. */
    private static final class Pass {
        private final int wanted;
        private final Predicate<Candidate> take;
        private final List<String> taken = new ArrayList<>();
        private int left;

        Pass(int wanted, int left, Predicate<Candidate> take) {
            this.wanted = wanted;
            this.left = left;
            this.take = take;
        }

        /** The likenesses of the candidates taken. */
        List<String> over(Map<String, List<Candidate>> alike) {
            Map<String, Integer> ofKind = new HashMap<>();
            Map<String, List<Candidate>> others = new LinkedHashMap<>();
            alike.forEach((likeness, same) -> {
                String kind = same.getFirst().kind();
                if (ofKind.getOrDefault(kind, 0) == MOST_OF_A_KIND) others.put(likeness, same);
                else if (takeOne(likeness, same)) ofKind.merge(kind, 1, Integer::sum);
            });
            others.forEach(this::takeOne);
            return taken;
        }

        private boolean takeOne(String likeness, List<Candidate> same) {
            return taken.size() < wanted && same.stream().anyMatch(this::tries) && taken.add(likeness);
        }

        private boolean tries(Candidate candidate) {
            if (left == 0) return false;
            left--;
            return take.test(candidate);
        }
    }
}
