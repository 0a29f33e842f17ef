package fr.annales.suggest;

import fr.annales.dates.DateReading;
import fr.annales.dates.Period;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeFilter;
import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import fr.annales.french.Label;
import fr.annales.french.LabelWord;
import fr.annales.french.Token;
import fr.annales.search.QueryReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suggestion to select several values of one facet, and perhaps a time, where these are all that was typed:
 * {@code lois et congrès de 1990 à 2009} means the events of both kinds in these years, and not the events that have
 * both words.
 */
final class SuggestedChoice {
    private static final Set<String> JOINING = Set.of("et", "ou");

    private static final int MOST_VALUES = 8;

    private final VocabularyIndex vocabulary;
    private final TypedWords typed;
    private final boolean isFixed;
    private final List<DateReading> dates;

    /** Looks for a choice in a text, whose dates are read. */
    SuggestedChoice(VocabularyIndex vocabulary, TypedWords typed, QueryReader reader) {
        this.vocabulary = vocabulary;
        this.typed = typed;
        this.isFixed = reader.isFixed(typed.text());
        this.dates = reader.dates(typed.text()).stream()
                .sorted(Comparator.comparing(date -> date.period().first()))
                .toList();
    }

    /** Whether a text has a comma or a word that joins values; any other text is no choice. */
    static boolean isJoined(TypedWords typed) {
        return typed.text().contains(",")
                || typed.tokens().stream().map(Token::form).anyMatch(JOINING::contains);
    }

    /** The choice under some filters; empty where anything but values and dates was typed. */
    Optional<Candidate> under(Filters filters, List<TitleWord> words) {
        if (isFixed || !isOneTime()) return Optional.empty();
        List<VocabularyIndex.Entry> values = values();
        if (values.size() < 2) return Optional.empty();
        String joined = values.stream().map(value -> value.shown().text()).collect(Collectors.joining(" ou "));
        String times = dates.stream().map(DateReading::label).distinct().collect(Collectors.joining(" et "));
        Label label = Label.of(times.isEmpty() ? joined : joined + ", " + times);
        return Optional.of(Candidate.ofFilter(
                label,
                Suggestion.SEARCH,
                chosen(values, filters),
                SuggestionScore.ofChoice(),
                new Candidate.Typed(label, words)));
    }

    /** Whether the dates follow each other without a gap, since a filter has one beginning and one end. */
    private boolean isOneTime() {
        return IntStream.range(1, dates.size())
                .allMatch(i -> dates.get(i)
                        .period()
                        .first()
                        .equals(next(dates.get(i - 1).period().last())));
    }

    private static @Nullable LocalDate next(LocalDate day) {
        return day.equals(Period.OPEN_LAST) ? null : day.plusDays(1);
    }

    private Filters chosen(List<VocabularyIndex.Entry> values, Filters filters) {
        Map<String, Set<String>> concepts = new LinkedHashMap<>(filters.concepts());
        concepts.put(
                values.getFirst().kind(),
                values.stream()
                        .map(VocabularyIndex.Entry::id)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()));
        return new Filters(concepts, dates.isEmpty() ? filters.time() : time(), filters.undated() && dates.isEmpty());
    }

    private TimeFilter time() {
        LocalDate first = dates.getFirst().period().first();
        LocalDate last = dates.getLast().period().last();
        return new TimeFilter(
                new TreeSet<>(),
                new TreeSet<>(),
                first.equals(Period.OPEN_FIRST) ? null : first,
                last.equals(Period.OPEN_LAST) ? null : last);
    }

    /**
     * The values of the first facet that has one for each run of words, in the order of typing; none where no facet
     * has.
     */
    private List<VocabularyIndex.Entry> values() {
        List<List<Token>> runs = runs();
        if (runs.size() < 2 || runs.size() > MOST_VALUES) return List.of();
        List<Map<String, VocabularyIndex.Entry>> named =
                runs.stream().map(this::named).toList();
        return named.getFirst().keySet().stream()
                .filter(facet -> named.stream().allMatch(values -> values.containsKey(facet)))
                .findFirst()
                .map(facet -> named.stream()
                        .map(values -> Objects.requireNonNull(values.get(facet)))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** The content words, in runs that are divided by commas and joining words; without the words of dates. */
    private List<List<Token>> runs() {
        List<List<Token>> runs = new ArrayList<>();
        boolean isBegun = false;
        int end = 0;
        for (Token word : typed.tokens()) {
            boolean isJoining = JOINING.contains(word.form());
            if (isJoining || typed.text().substring(end, word.start()).contains(",")) isBegun = false;
            end = word.end();
            if (isJoining || !Label.isContent(word) || isOfDate(word)) continue;
            if (!isBegun) runs.add(new ArrayList<>());
            isBegun = true;
            runs.getLast().add(word);
        }
        return runs;
    }

    private boolean isOfDate(Token word) {
        return dates.stream().anyMatch(date -> date.start() < word.end() && word.start() < date.end());
    }

    /** The values with a label of exactly these words, one for each facet that has one. */
    private Map<String, VocabularyIndex.Entry> named(List<Token> run) {
        List<TitleWord> whole =
                run.stream().map(word -> new TitleWord(word, Reach.WHOLE)).toList();
        Map<String, VocabularyIndex.Entry> named = new LinkedHashMap<>();
        for (VocabularyIndex.Entry entry : vocabulary.having(whole))
            if (entry.id() != null && entry.labels().anyMatch(label -> isJust(label, whole)))
                named.putIfAbsent(entry.kind(), entry);
        return named;
    }

    private static boolean isJust(Label label, List<TitleWord> run) {
        List<LabelWord> words = label.words().stream()
                .filter(word -> word.isAlone() && word.isContent())
                .toList();
        return words.size() == run.size()
                && IntStream.range(0, run.size()).allMatch(i -> LabelMatch.Pair.of(run.get(i), words.get(i)) != null);
    }
}
