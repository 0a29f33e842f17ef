package fr.annales.suggest;

import fr.annales.engine.Completions;
import fr.annales.engine.Completions.Title;
import fr.annales.engine.Filters;
import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import fr.annales.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Completes one text with titles, words, acronyms, concepts, years and decades, the best first whatever they are. What
 * has a slip is looked for only where little else is found. A suggestion that would find nothing under the filters is
 * not made. The engine is asked twice: what there is, and how many events that finds; and twice more for slips.
 */
final class Suggester {
    /** So few letters begin so much that they cost most, and are typed most: each is worked out once for a version. */
    private static final int FEW_LETTERS = 3;

    /** With fewer suggestions, what was typed may be a slip. */
    private static final int FEW = 3;

    private final Search search;
    private final SuggestLexicon lexicon;
    private final TypedWords typed;
    private final Filters filters;
    private final CandidateTotals totals;

    Suggester(Search search, SuggestLexicon lexicon, String text, Filters filters) {
        this.search = search;
        this.lexicon = lexicon;
        this.typed = TypedWords.of(text);
        this.filters = filters;
        this.totals = new CandidateTotals(search, lexicon, filters);
    }

    List<Suggestion> suggestions(int size) {
        if (typed.sought().isEmpty()) return List.of();
        search.snapshot().deadline().check();
        boolean isKept = typed.text().length() <= FEW_LETTERS && filters.equals(Filters.NONE);
        return isKept
                ? lexicon.begun().get(new SuggestLexicon.Begun(typed.text(), size), _ -> picked(size))
                : picked(size);
    }

    private List<Suggestion> picked(int size) {
        Picker picker = new Picker(search, totals, size);
        picker.add(candidates(words(Reach.BEGINNING), false));
        List<TitleWord> forgiven = words(Reach.FORGIVEN);
        if (picker.size() < Math.min(FEW, size) && forgiven.stream().anyMatch(Suggester::maySlip))
            picker.add(candidates(forgiven, true));
        return picker.suggestions();
    }

    private List<TitleWord> words(Reach reach) {
        return typed.titleWords(reach, search.slips());
    }

    private static boolean maySlip(TitleWord word) {
        return word.reach() == Reach.FORGIVEN;
    }

    private List<Candidate> candidates(List<TitleWord> words, boolean forgiving) {
        List<Candidate> candidates = new ArrayList<>();
        search.snapshot()
                .span()
                .ifPresent(span -> candidates.addAll(new SuggestedTimes(typed, words, filters).in(span)));
        for (VocabularyIndex.Entry entry : lexicon.vocabulary().having(words))
            entry.answer(typed, words)
                    .map(answer -> ofVocabulary(entry, answer, words))
                    .ifPresent(candidates::add);
        TypedLookup lookup = new TypedLookup(search, lexicon, typed, forgiving);
        Completions found = lookup.of(words, filters);
        found.titles().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(title -> typed.match(lexicon.label(title.text()), words)
                        .map(match -> title(title, match, words))
                        .ifPresent(candidates::add));
        for (SuggestedWords.Completed completed : new SuggestedWords(typed, found.forms()).texts())
            typed.match(lexicon.label(completed.text()), words)
                    .map(match -> word(completed, match, words))
                    .ifPresent(candidates::add);
        return candidates;
    }

    private Candidate ofVocabulary(
            VocabularyIndex.Entry entry, VocabularyIndex.Answered answer, List<TitleWord> words) {
        String id = entry.id();
        return new Candidate(
                entry.shown(),
                entry.kind(),
                id,
                answer.detail(),
                id == null ? entry.shown().text() : "",
                id == null ? filters : filters.with(entry.kind(), id),
                id == null
                        ? SuggestionScore.ofAcronym(answer.match(), answer.byOther())
                        : SuggestionScore.ofConcept(answer.match(), events(entry.kind(), id)),
                LabelMatch.ranges(entry.shown(), words),
                false);
    }

    /** How many events of the whole archive have a concept: that fixes its rank, whatever the filters. */
    private long events(String facet, String id) {
        return search.summary()
                .counts()
                .concepts()
                .getOrDefault(facet, Map.of())
                .getOrDefault(id, 0);
    }

    private Candidate title(Title title, LabelMatch match, List<TitleWord> words) {
        return new Candidate(
                match.label(),
                Suggestion.EVENT,
                title.id(),
                null,
                '"' + title.text().replace('"', ' ') + '"',
                filters,
                SuggestionScore.ofTitle(match),
                LabelMatch.ranges(match.label(), words),
                true);
    }

    private Candidate word(SuggestedWords.Completed completed, LabelMatch match, List<TitleWord> words) {
        return new Candidate(
                match.label(),
                Suggestion.WORD,
                null,
                null,
                completed.text(),
                filters,
                SuggestionScore.ofWord(match, completed.events()),
                LabelMatch.ranges(match.label(), words),
                typed.tokens().size() == 1 && filters.equals(Filters.NONE));
    }
}
