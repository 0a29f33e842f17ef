package fr.annales.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The suggestions that are made: of candidates the best that find something, no two alike, and no more than three of a
 * kind while there are others.
 */
final class Chosen {
    private static final int MOST_OF_A_KIND = 3;

    /** Each candidate may cost a search, and of many that find nothing under the filters nobody waits for the last. */
    private static final int MOST_TRIED = 60;

    private final Snapshot snapshot;
    private final Search search;
    private final Filters filters;
    private final int size;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<String> likenesses = new HashSet<>();
    private int tried;

    Chosen(Snapshot snapshot, Filters filters, int size) {
        this.snapshot = snapshot;
        this.search = new Search(snapshot);
        this.filters = filters;
        this.size = size;
    }

    int size() {
        return suggestions.size();
    }

    List<Suggestion> suggestions() {
        return List.copyOf(suggestions);
    }

    /** Chooses from these after all that was chosen before. */
    void add(List<Candidate> candidates) {
        Map<String, List<Candidate>> alike = new LinkedHashMap<>();
        for (Candidate candidate :
                candidates.stream().sorted(Candidate.BEST_FIRST).toList())
            alike.computeIfAbsent(likeness(candidate), _ -> new ArrayList<>()).add(candidate);
        Map<String, Integer> ofKind = new HashMap<>();
        Map<String, List<Candidate>> others = new LinkedHashMap<>();
        alike.forEach((likeness, same) -> {
            // Whoever types a word finds it without us: what is more than a word takes its place.
            same.sort(Comparator.comparing(Candidate::isWord));
            String kind = same.getFirst().kind();
            if (likenesses.contains(likeness)) return;
            if (ofKind.getOrDefault(kind, 0) == MOST_OF_A_KIND) others.put(likeness, same);
            else if (takeOne(same, likeness)) ofKind.merge(kind, 1, Integer::sum);
        });
        others.forEach((likeness, same) -> takeOne(same, likeness));
    }

    /** Words that are read as a date are like that date: {@code années 80} is {@code Années 1980}. */
    private String likeness(Candidate candidate) {
        if (!candidate.isWord()) return candidate.label().likeness();
        String spelled = search.spelledOut(candidate.text());
        return spelled.equals(candidate.text())
                ? candidate.label().likeness()
                : Label.of(spelled).likeness();
    }

    private boolean takeOne(List<Candidate> same, String likeness) {
        return suggestions.size() < size && same.stream().anyMatch(this::take) && likenesses.add(likeness);
    }

    private boolean take(Candidate candidate) {
        if (tried == MOST_TRIED) return false;
        tried++;
        long count = count(candidate);
        if (count == 0) return false;
        suggestions.add(new Suggestion(
                candidate.text(),
                candidate.kind(),
                candidate.detail(),
                Markup.html(candidate.text(), 0, candidate.text().length(), candidate.ranges()),
                candidate.ranges(),
                count,
                candidate.id(),
                SearchParameters.parameters(candidate.question(), candidate.filters())));
        return true;
    }

    /** How many events the candidate's search finds; 0 also when it cannot be asked, or no event has all its words. */
    private long count(Candidate candidate) {
        snapshot.deadline().check();
        if (!candidate.isWord()) return known(candidate);
        if (!Question.isShortEnough(candidate.question())) return 0;
        return search.totalWithEvery(candidate.question(), candidate.filters());
    }

    /** The totals of what the archive itself names are known once they were asked for, where nothing narrows them. */
    private long known(Candidate candidate) {
        if (!filters.equals(Filters.NONE)) return search.total(candidate.question(), candidate.filters());
        return snapshot.lexicon()
                .totals()
                .get(
                        new Lexicon.Named(candidate.question(), candidate.filters()),
                        named -> search.total(named.question(), named.filters()));
    }
}
