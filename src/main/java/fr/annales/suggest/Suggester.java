package fr.annales.suggest;

import fr.annales.engine.Completions;
import fr.annales.engine.Completions.Title;
import fr.annales.engine.Filters;
import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import fr.annales.french.Label;
import fr.annales.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Completes one text with titles, words, acronyms, concepts, years and decades, ranked together. Matches with a slip
 * are looked for only where there are few without. A suggestion that would find nothing under the filters is not made.
 * The engine is called twice, for completions and for totals; twice more for matches with a slip; and once for the
 * dates of events that were not shown before.
 */
final class Suggester {
    /**
     * Texts of so few letters cost most, as they begin so many words, and are typed most: their suggestions are made
     * once for a version.
     */
    private static final int FEW_LETTERS = 3;

    /** With fewer suggestions than these, what was typed may have a slip. */
    private static final int FEW = 3;

    /**
     * The most candidates of a kind: more than are ever tried, with those that are left out since they are like others.
     */
    private static final int MOST_OF_VOCABULARY = 256;

    private final Search search;
    private final SuggestCaches caches;
    private final TypedWords typed;
    private final Filters filters;
    private final CandidateTotals totals;

    Suggester(Search search, SuggestCaches caches, String text, Filters filters) {
        this.search = search;
        this.caches = caches;
        this.typed = TypedWords.of(text);
        // One object for no filters, so that keys of caches are equal without a comparison.
        this.filters = filters.equals(Filters.NONE) ? Filters.NONE : filters;
        this.totals = new CandidateTotals(search, caches, this.filters);
    }

    List<Suggestion> suggestions(int size) {
        if (typed.sought().isEmpty()) return List.of();
        search.snapshot().deadline().check();
        boolean isKept = typed.text().length() <= FEW_LETTERS && filters.equals(Filters.NONE);
        return isKept
                ? caches.forFirstLetters()
                        .get(new SuggestCaches.FirstLetters(typed.text(), size, search.today()), _ -> picked(size))
                : picked(size);
    }

    private List<Suggestion> picked(int size) {
        Picker picker = new Picker(search, caches, totals, size);
        picker.add(candidates(words(Reach.PREFIX), false));
        List<TitleWord> forgiven = words(Reach.FUZZY_PREFIX);
        if (picker.size() < Math.min(FEW, size) && forgiven.stream().anyMatch(Suggester::maySlip))
            picker.add(candidates(forgiven, true));
        return dated(SuggestionGroups.of(picker.suggestions()));
    }

    /** The suggestions, with the date beside each event, since several events may have the same title. */
    private List<Suggestion> dated(List<Suggestion> suggestions) {
        List<String> ids = suggestions.stream()
                .filter(Suggester::isEvent)
                .map(Suggestion::id)
                .flatMap(Stream::ofNullable)
                .toList();
        Map<String, String> dates = caches.dates(ids, search.snapshot());
        return suggestions.stream()
                .map(one -> isEvent(one) ? one.withDetail(dates.getOrDefault(one.id(), "")) : one)
                .toList();
    }

    private static boolean isEvent(Suggestion suggestion) {
        return suggestion.kind().equals(Suggestion.EVENT);
    }

    private List<TitleWord> words(Reach reach) {
        return typed.titleWords(reach, search.reader().slips());
    }

    private static boolean maySlip(TitleWord word) {
        return word.reach() == Reach.FUZZY_PREFIX;
    }

    private List<Candidate> candidates(List<TitleWord> words, boolean forgiving) {
        List<Candidate> candidates = new ArrayList<>();
        SuggestedTimes times = new SuggestedTimes(typed, words, filters);
        search.snapshot().span().ifPresent(span -> {
            candidates.addAll(times.in(span));
            candidates.addAll(times.beside(span));
        });
        candidates.addAll(ofVocabulary(words));
        if (SuggestedChoice.isJoined(typed))
            new SuggestedChoice(vocabulary(), typed, search.reader())
                    .under(filters, words)
                    .ifPresent(candidates::add);
        TypedLookup lookup = new TypedLookup(search, caches, typed, forgiving);
        Completions found = lookup.complete(words, filters);
        found.titles().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(title -> LabelMatch.of(caches.label(title.text()), words)
                        .map(match -> title(title, match, words))
                        .ifPresent(candidates::add));
        for (SuggestedWords.Completed completed : new SuggestedWords(typed, found.forms(), caches).texts())
            LabelMatch.of(caches.label(completed.text()), words)
                    .map(match -> word(completed, match, words))
                    .ifPresent(candidates::add);
        return candidates;
    }

    /** A concept or an acronym that matches what was typed, with its score. */
    private record Scored(VocabularyIndex.Entry entry, VocabularyIndex.Answered answer, double score) {
        private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingInt(scored -> scored.text().length())
                .thenComparing(Scored::text);

        private String text() {
            return entry.shown().text();
        }
    }

    /**
     * The best candidates of each kind of the vocabulary, since thousands may share a word and no more than a few are
     * tried.
     */
    private List<Candidate> ofVocabulary(List<TitleWord> words) {
        Map<String, BestOf<Scored>> best = new HashMap<>();
        for (VocabularyIndex.Entry entry : vocabulary().having(words))
            entry.answer(words)
                    .ifPresent(answer -> best.computeIfAbsent(
                                    entry.kind(), _ -> new BestOf<>(MOST_OF_VOCABULARY, Scored.BEST_FIRST))
                            .add(new Scored(entry, answer, score(entry, answer))));
        return best.values().stream()
                .flatMap(BestOf::inOrder)
                .map(scored -> ofVocabulary(scored, words))
                .toList();
    }

    private VocabularyIndex vocabulary() {
        return caches.vocabulary(() -> search.summary().counts());
    }

    private static double score(VocabularyIndex.Entry entry, VocabularyIndex.Answered answer) {
        return entry.id() == null
                ? SuggestionScore.ofAcronym(answer.match(), answer.byOther())
                : SuggestionScore.ofConcept(answer.match(), entry.events());
    }

    private Candidate ofVocabulary(Scored scored, List<TitleWord> words) {
        VocabularyIndex.Entry entry = scored.entry;
        Label shown = entry.shown();
        Candidate.Typed typedWords = new Candidate.Typed(shown, words);
        String id = entry.id();
        Candidate candidate = id == null
                ? Candidate.ofText(shown, entry.kind(), shown.text(), filters, scored.score, typedWords)
                : Candidate.ofFilter(shown, entry.kind(), filters.with(entry.kind(), id), scored.score, typedWords)
                        .withId(id);
        return candidate.withDetail(scored.answer.detail());
    }

    private Candidate title(Title title, LabelMatch match, List<TitleWord> words) {
        return Candidate.ofText(
                        match.label(),
                        Suggestion.EVENT,
                        '"' + title.text().replace('"', ' ') + '"',
                        filters,
                        SuggestionScore.ofTitle(match),
                        new Candidate.Typed(match.label(), words))
                .withId(title.id())
                .withEvents();
    }

    private Candidate word(SuggestedWords.Completed completed, LabelMatch match, List<TitleWord> words) {
        Candidate word = Candidate.ofText(
                match.label(),
                search.reader().isDated(completed.text()) ? Suggestion.SEARCH : Suggestion.WORD,
                completed.text(),
                filters,
                SuggestionScore.ofWord(match, completed.events()),
                new Candidate.Typed(match.label(), words));
        boolean isOfTheArchive = typed.tokens().size() == 1 && filters.equals(Filters.NONE);
        return isOfTheArchive ? word.withEvents() : word;
    }
}
