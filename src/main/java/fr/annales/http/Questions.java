package fr.annales.http;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.EventDate;
import fr.annales.event.InvalidDate;
import fr.annales.event.Precision;
import fr.annales.event.Vocabulary;
import fr.annales.search.Facets;
import fr.annales.search.Filters;
import fr.annales.search.Question;
import fr.annales.search.SearchParameters;
import fr.annales.search.Sort;
import fr.annales.search.TimeFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search into one checked question, against the vocabulary of the archive that will answer. */
final class Questions {
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String SIZE = "size";
    static final String INTERPRET = "interpret";
    static final String FACETS = "facets";

    static final Map<String, Sort> SORTS =
            Map.of("relevance", Sort.RELEVANCE, "date", Sort.DATE, "-date", Sort.DATE_DESCENDING);

    private final Archive archive;

    Questions(Archive archive) {
        this.archive = archive;
    }

    /** The parameters of a search. */
    Set<String> searchNames() {
        Set<String> names = suggestNames();
        names.addAll(List.of(SORT, PAGE, FACETS, INTERPRET));
        return names;
    }

    /** The parameters of a suggestion: what is typed, and what narrows it. */
    Set<String> suggestNames() {
        Set<String> names = new LinkedHashSet<>(List.of(
                SearchParameters.TEXT, SIZE, SearchParameters.FROM, SearchParameters.TO, SearchParameters.UNDATED));
        names.addAll(Facets.names(archive));
        return names;
    }

    /** Reads the parameters of a search. */
    Question question(Parameters parameters) {
        int size = parameters.number(SIZE, Question.DEFAULT_SIZE, 0, Question.LARGEST_SIZE);
        int page = parameters.number(PAGE, 1, 1, Question.DEEPEST);
        if (page * size > Question.DEEPEST)
            throw Parameters.refusal(
                    PAGE,
                    "« page » × « size » ne dépasse pas %d ; affinez plutôt la question ou ses filtres."
                            .formatted(Question.DEEPEST));
        return new Question(
                text(parameters),
                filters(parameters),
                parameters.choice(SORT, SORTS).orElse(Sort.RELEVANCE),
                page,
                size,
                facets(parameters),
                parameters.flag(INTERPRET, true));
    }

    static String text(Parameters parameters) {
        String text = parameters.scalar(SearchParameters.TEXT).orElse("");
        int length = text.codePointCount(0, text.length());
        if (length > Question.LONGEST_TEXT)
            throw Parameters.refusal(
                    SearchParameters.TEXT,
                    "« q » compte au plus %d caractères ; reçu : %d.".formatted(Question.LONGEST_TEXT, length));
        return text;
    }

    Filters filters(Parameters parameters) {
        Map<String, Set<String>> concepts = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies())
            concepts.put(vocabulary.facet(), ids(vocabulary, parameters));
        return new Filters(concepts, time(parameters), parameters.flag(SearchParameters.UNDATED, false));
    }

    private static Set<String> ids(Vocabulary vocabulary, Parameters parameters) {
        Set<String> ids = new TreeSet<>();
        for (String id : parameters.all(vocabulary.facet())) {
            if (vocabulary.concept(id).isEmpty())
                throw Parameters.refusal(
                        vocabulary.facet(),
                        "« %s » n’est pas une valeur de « %s » ; valeurs connues : %s."
                                .formatted(
                                        id,
                                        vocabulary.facet(),
                                        vocabulary.concepts().stream()
                                                .map(Concept::id)
                                                .collect(Collectors.joining(", "))));
            ids.add(id);
        }
        return ids;
    }

    private static TimeFilter time(Parameters parameters) {
        LocalDate from = day(SearchParameters.FROM, parameters);
        LocalDate to = day(SearchParameters.TO, parameters);
        if (from != null && to != null && from.isAfter(to))
            throw Parameters.refusal(
                    SearchParameters.FROM, "« from » (%s) vient après « to » (%s).".formatted(from, to));
        SortedSet<Integer> decades = numbers(Facets.DECADE, parameters);
        for (int decade : decades) {
            if (decade != Facets.decadeOf(decade))
                throw Parameters.refusal(
                        Facets.DECADE,
                        "« decade » attend la première année d’une décennie : %d pour %d."
                                .formatted(Facets.decadeOf(decade), decade));
        }
        return new TimeFilter(numbers(Facets.YEAR, parameters), decades, from, to);
    }

    private static SortedSet<Integer> numbers(String name, Parameters parameters) {
        SortedSet<Integer> numbers = new TreeSet<>();
        parameters.all(name).forEach(value -> numbers.add(Parameters.wholeNumber(name, value)));
        return numbers;
    }

    private static @Nullable LocalDate day(String name, Parameters parameters) {
        String value = parameters.scalar(name).orElse(null);
        if (value == null) return null;
        try {
            EventDate date = EventDate.parse(value);
            if (!date.saysWhen())
                throw Parameters.refusal(
                        name, "« %s » attend une date dont l’année est connue ; reçu : « %s ».".formatted(name, value));
            if (date.precision() == Precision.INTERVAL)
                throw Parameters.refusal(
                        name,
                        "« %s » attend une seule date, non un intervalle ; reçu : « %s ».".formatted(name, value));
            return name.equals(SearchParameters.FROM) ? date.earliest() : date.latest();
        } catch (InvalidDate invalid) {
            String cure = invalid.suggestion() == null ? "1987, 1987-01 ou 1987-01-27" : invalid.suggestion();
            throw Parameters.refusal(
                    name, "« %s » : %s. Écrire par exemple %s.".formatted(name, invalid.getMessage(), cure));
        }
    }

    private Set<String> facets(Parameters parameters) {
        Set<String> all = Facets.names(archive);
        String wanted = parameters.sent(FACETS).orElse(null);
        if (wanted == null) return all;
        List<String> names = new ArrayList<>(Arrays.asList(wanted.split(",", -1)));
        names.removeIf(String::isEmpty);
        for (String name : names) {
            if (!all.contains(name))
                throw Parameters.refusal(
                        FACETS,
                        "« %s » n’est pas une facette ; facettes connues : %s.".formatted(name, Parameters.list(all)));
        }
        return Set.copyOf(new LinkedHashSet<>(names));
    }
}
