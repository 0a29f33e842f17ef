package fr.annales.search;

import fr.annales.event.Acronym;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import fr.annales.french.French;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is being typed: years and decades, types and themes, acronyms, events by their titles, then words. A
 * suggestion that would find nothing under the filters is not made.
 */
public final class Suggester {
    public static final int DEFAULT_SIZE = 8;
    public static final int LARGEST_SIZE = 20;

    private static final int MOST_OF_A_KIND = 3;
    private static final int WORDS_LOOKED_AT = 12;
    private static final int ACRONYMS_LOOKED_AT = 12;
    private static final int EVENTS_LOOKED_AT = 50;

    private final Snapshot snapshot;
    private final Search search;
    private final Spelling spelling;
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
        this.search = new Search(snapshot);
        this.spelling = new Spelling(snapshot, search);
        this.typed = TypedWords.of(text);
        this.filters = filters;
    }

    /** At most {@code size} suggestions, the best first; none for a text without letters or digits. */
    public List<Suggestion> suggestions(int size) {
        if (typed.tokens().isEmpty()) return List.of();
        Counts counts = counts();
        Set<String> shown = new HashSet<>();
        // A kind is looked for only while there is room: each costs searches.
        return Stream.<Supplier<List<Suggestion>>>of(
                        () -> times(counts), () -> concepts(counts), this::acronyms, this::events, this::words)
                .flatMap(kind -> kind.get().stream())
                .filter(suggestion -> shown.add(suggestion.text().toLowerCase(Locale.FRENCH)))
                .limit(size)
                .toList();
    }

    private Counts counts() {
        List<Attempt> everything =
                Ladder.of(Words.NONE, List.of(), snapshot.lexicon().slips());
        return snapshot.search(
                        new Request(everything, List.of(), filters, Sort.DATE, 0, 0, Facets.names(snapshot.archive())))
                .counts();
    }

    private List<Suggestion> times(Counts counts) {
        List<Suggestion> times = new ArrayList<>();
        TimeCounts time = counts.time();
        if (time == null) return times;
        String form = typed.last().form();
        if (form.chars().noneMatch(Character::isDigit)) return times;
        times.addAll(times(Facets.DECADE, time.decades()));
        times.addAll(times(Facets.YEAR, time.years()));
        return times;
    }

    private List<Suggestion> times(String kind, SortedMap<Integer, Integer> counts) {
        List<Suggestion> times = new ArrayList<>();
        boolean isDecade = kind.equals(Facets.DECADE);
        counts.forEach((value, count) -> {
            String label = isDecade ? TimeLabels.decade(value) : TimeLabels.year(value);
            TimeFilter only = isDecade ? TimeFilter.decade(value) : TimeFilter.year(value);
            if (times.size() < MOST_OF_A_KIND && typed.begin(label))
                times.add(suggestion(
                        label, kind, count, null, null, SearchParameters.parameters("", filters.with(only))));
        });
        return times;
    }

    private List<Suggestion> concepts(Counts counts) {
        List<Suggestion> concepts = new ArrayList<>();
        for (Vocabulary vocabulary : snapshot.archive().vocabularies()) {
            Map<String, Integer> byId = counts.concepts().getOrDefault(vocabulary.facet(), Map.of());
            vocabulary.concepts().stream()
                    .filter(concept -> byId.getOrDefault(concept.id(), 0) > 0 && isTyped(concept))
                    .limit(MOST_OF_A_KIND)
                    .map(concept -> concept(vocabulary.facet(), concept, byId.getOrDefault(concept.id(), 0)))
                    .forEach(concepts::add);
        }
        return concepts;
    }

    private boolean isTyped(Concept concept) {
        return typed.begin(concept.prefLabel()) || concept.altLabels().stream().anyMatch(typed::begin);
    }

    private Suggestion concept(String facet, Concept concept, int count) {
        Map<String, List<String>> parameters = SearchParameters.parameters("", filters.with(facet, concept.id()));
        return suggestion(concept.prefLabel(), facet, count, null, concept.id(), parameters);
    }

    private List<Suggestion> acronyms() {
        return snapshot.archive().acronyms().stream()
                .filter(this::isTyped)
                .sorted(Comparator.comparing(acronym -> !typed.begin(acronym.acronym())))
                .limit(ACRONYMS_LOOKED_AT)
                .flatMap(acronym -> ofQuestion(acronym.acronym(), acronym.acronym(), "acronym", null).stream())
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    private boolean isTyped(Acronym acronym) {
        return typed.begin(acronym.acronym()) || acronym.longForms().stream().anyMatch(typed::begin);
    }

    private List<Suggestion> events() {
        List<Clause> beginnings = typed.tokens().stream()
                .map(Clause.Beginning::new)
                .map(Clause.class::cast)
                .toList();
        Attempt attempt = new Attempt(Step.PREFIX, beginnings, beginnings.size());
        return found(attempt, EVENTS_LOOKED_AT).hits().stream()
                .map(Found::event)
                .filter(event -> typed.begin(event.title()))
                .limit(MOST_OF_A_KIND)
                .flatMap(event -> ofQuestion(event.title(), event.title(), "event", event).stream())
                .toList();
    }

    private List<Suggestion> words() {
        List<Suggestion> words = new ArrayList<>();
        Set<String> stems = new HashSet<>();
        for (String form : snapshot.completions(typed.last().form(), WORDS_LOOKED_AT)) {
            // An emoji may fold to signs, which are no word.
            Token token = French.tokens(form).stream().findFirst().orElse(null);
            if (token == null || StopWords.contains(token) || !stems.add(token.stem())) continue;
            spelling.surface(token, filters)
                    .map(surface -> surface.toLowerCase(Locale.FRENCH))
                    .flatMap(surface -> ofQuestion(typed.beforeLast() + surface, surface, "word", null))
                    .ifPresent(words::add);
        }
        return words;
    }

    private Answer found(Attempt attempt, int limit) {
        return snapshot.search(new Request(List.of(attempt), List.of(), filters, Sort.RELEVANCE, 0, limit, Set.of()));
    }

    /** A suggestion that stands for a question, empty when it cannot be asked or finds nothing. */
    private Optional<Suggestion> ofQuestion(String question, String text, String kind, @Nullable Event event) {
        if (!Question.isShortEnough(question)
                || !Words.read(question, List.of(), snapshot.lexicon().synonyms())
                        .any()) return Optional.empty();
        long total = search.total(question, filters);
        if (total == 0) return Optional.empty();
        return Optional.of(suggestion(text, kind, total, event, null, SearchParameters.parameters(question, filters)));
    }

    private Suggestion suggestion(
            String text,
            String kind,
            long count,
            @Nullable Event event,
            @Nullable String value,
            Map<String, List<String>> parameters) {
        var ranges = typed.ranges(text);
        String html = Markup.html(text, 0, text.length(), ranges);
        return new Suggestion(text, kind, html, ranges, count, event, value, parameters);
    }
}
