package fr.annales.search;

import fr.annales.search.SuggestedLabels.Named;
import fr.annales.search.TitleWord.Reach;
import java.util.ArrayList;
import java.util.List;

/**
 * Completes what is being typed with titles, words, acronyms, concepts, years and decades, the best first whatever they
 * are. What has a slip is looked for only where little else is found. A suggestion that would find nothing under the
 * filters is not made.
 */
public final class Suggester {
    public static final int DEFAULT_SIZE = 8;
    public static final int LARGEST_SIZE = 20;

    /** So few letters begin so much that they cost most, and are typed most: each is worked out once for a version. */
    private static final int FEW_LETTERS = 3;

    /** With fewer suggestions, what was typed may be a slip. */
    private static final int FEW = 3;

    private final Snapshot snapshot;
    private final TypedWords typed;
    private final Filters filters;

    /**
     * Completes one text.
     *
     * @param text what has been typed so far
     * @param filters what the suggested searches are narrowed to
     */
    public Suggester(Snapshot snapshot, String text, Filters filters) {
        this.snapshot = snapshot;
        this.typed = TypedWords.of(text);
        this.filters = filters;
    }

    /** At most {@code size} suggestions, the best first; none for a text without letters or digits. */
    public List<Suggestion> suggestions(int size) {
        if (typed.sought().isEmpty()) return List.of();
        snapshot.deadline().check();
        boolean isKept = typed.text().length() <= FEW_LETTERS && filters.equals(Filters.NONE);
        return isKept
                ? snapshot.lexicon().begun().get(new Lexicon.Begun(typed.text(), size), _ -> chosen(size))
                : chosen(size);
    }

    private List<Suggestion> chosen(int size) {
        Chosen chosen = new Chosen(snapshot, filters, size);
        chosen.add(candidates(words(Reach.BEGINNING), false));
        List<TitleWord> forgiven = words(Reach.FORGIVEN);
        if (chosen.size() < Math.min(FEW, size) && forgiven.stream().anyMatch(Suggester::maySlip))
            chosen.add(candidates(forgiven, true));
        return chosen.suggestions();
    }

    private List<TitleWord> words(Reach reach) {
        return typed.titleWords(reach, snapshot.lexicon().slips());
    }

    private static boolean maySlip(TitleWord word) {
        return word.reach() == Reach.FORGIVEN;
    }

    private List<Candidate> candidates(List<TitleWord> words, boolean forgiving) {
        List<Candidate> candidates = new ArrayList<>();
        snapshot.span().ifPresent(span -> candidates.addAll(new SuggestedTimes(typed, words, filters).in(span)));
        for (Named named : snapshot.lexicon().labels().all())
            named.answer(typed, words)
                    .map(answer -> named(named, answer, words))
                    .ifPresent(candidates::add);
        SuggestedTitles titles = new SuggestedTitles(snapshot, typed, filters);
        (forgiving ? titles.forgiven(words) : titles.exact(words))
                .forEach(title -> typed.match(snapshot.lexicon().label(title.text()), words)
                        .map(match -> title(title, match, words))
                        .ifPresent(candidates::add));
        for (SuggestedWords.Completed completed : new SuggestedWords(snapshot, typed, forgiving).texts())
            typed.match(snapshot.lexicon().label(completed.text()), words)
                    .map(match -> word(completed, match, words))
                    .ifPresent(candidates::add);
        return candidates;
    }

    private Candidate named(Named named, SuggestedLabels.Answered answer, List<TitleWord> words) {
        String text = named.shown().text();
        String id = named.id();
        Filters narrowed = id == null ? filters : filters.with(named.kind(), id);
        double score = id == null
                ? Ranking.ofAcronym(answer.match(), answer.byOther())
                : Ranking.ofConcept(answer.match(), events(new Lexicon.Named("", Filters.NONE.with(named.kind(), id))));
        return new Candidate(
                named.shown(),
                named.kind(),
                id,
                answer.detail(),
                id == null ? text : "",
                narrowed,
                score,
                LabelMatch.ranges(named.shown(), words));
    }

    /** How many events of the whole archive have a concept: that fixes its rank, whatever the filters. */
    private long events(Lexicon.Named concept) {
        return snapshot.lexicon()
                .totals()
                .get(concept, named -> new Search(snapshot).total(named.question(), named.filters()));
    }

    private Candidate title(Titles.Title title, LabelMatch match, List<TitleWord> words) {
        return new Candidate(
                match.label(),
                Suggestion.EVENT,
                title.id(),
                null,
                '"' + title.text().replace('"', ' ') + '"',
                filters,
                Ranking.ofTitle(match),
                LabelMatch.ranges(match.label(), words));
    }

    private Candidate word(SuggestedWords.Completed completed, LabelMatch match, List<TitleWord> words) {
        return new Candidate(
                match.label(),
                Suggestion.WORD,
                null,
                null,
                completed.text(),
                filters,
                Ranking.ofWord(match, completed.events()),
                LabelMatch.ranges(match.label(), words));
    }
}
