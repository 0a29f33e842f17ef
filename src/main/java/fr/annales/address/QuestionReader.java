package fr.annales.address;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.dates.Precision;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetListing;
import fr.annales.search.Question;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a search into one checked question, against the vocabulary of the archive that will answer.
 * Where faults are only told, what is near enough is taken: the beginning of a text too long, the decade of a year, the
 * last page in place of one too deep; the rest is left out.
 */
public final class QuestionReader {
    public static final String SORT = "sort";
    public static final String PAGE = "page";
    public static final String SIZE = "size";
    public static final String INTERPRET = "interpret";
    public static final String EXPLAIN = "explain";
    public static final String FACETS = "facets";
    public static final String FACET_SIZE = "facetSize";
    public static final String FACET_PREFIX = "facetPrefix";

    /** Of pages only: the one facet that is listed whole, and whose values may be narrowed by their beginning. */
    public static final String OPEN_FACET = "openFacet";

    /** Of pages only: how the values of the open facet are ordered. */
    public static final String FACET_ORDER = "facetOrder";

    static final String BY_LABEL = "label";

    public static final Map<String, Sort> SORTS =
            Map.of("relevance", Sort.RELEVANCE, "date", Sort.DATE, "-date", Sort.DATE_DESCENDING);

    private static final int MOST_TOLD = 50;

    private final Archive archive;

    public QuestionReader(Archive archive) {
        this.archive = archive;
    }

    /** The parameters of a search. */
    public Set<String> searchNames() {
        Set<String> names = suggestNames();
        names.addAll(List.of(SORT, PAGE, FACETS, FACET_SIZE, FACET_PREFIX, INTERPRET, EXPLAIN));
        return names;
    }

    /** The parameters of an export: those of a search that say what is found, whatever is shown of it. */
    public Set<String> exportNames() {
        Set<String> names = suggestNames();
        names.remove(SIZE);
        names.add(INTERPRET);
        return names;
    }

    /** The parameters of a suggestion: what is typed, and what narrows it. */
    public Set<String> suggestNames() {
        Set<String> names = new LinkedHashSet<>(List.of(
                SearchParameters.TEXT, SIZE, SearchParameters.FROM, SearchParameters.TO, SearchParameters.UNDATED));
        names.addAll(Facets.names(archive));
        return names;
    }

    /** The parameters of a feed of changes: of a search what finds, and where in the feed. */
    public Set<String> feedNames() {
        Set<String> names = suggestNames();
        names.addAll(List.of(INTERPRET, ChangePlace.AFTER));
        return names;
    }

    /** Reads the parameters of a search. */
    public Question question(QueryParameters parameters) {
        int size = parameters.number(SIZE, Question.DEFAULT_SIZE, 0, Question.LARGEST_SIZE);
        return new Question(
                text(parameters),
                filters(parameters),
                parameters.choice(SORT, SORTS).orElse(Sort.RELEVANCE),
                page(parameters, size),
                size,
                facets(parameters),
                parameters.flag(INTERPRET, true),
                values(parameters),
                parameters.flag(EXPLAIN, false));
    }

    private FacetListing values(int most, String beginning, QueryParameters parameters) {
        String open = parameters.scalar(OPEN_FACET).orElse("");
        if (open.isEmpty()) return new FacetListing(most, beginning);
        if (archive.vocabulary(open).isEmpty()) return new FacetListing(most, "");
        boolean isByLabel = parameters.scalar(FACET_ORDER).orElse("").equals(BY_LABEL);
        return new FacetListing(most, "")
                .opening(open, new FacetListing(FacetListing.LARGEST, beginning, isByLabel, null));
    }

    private FacetListing values(QueryParameters parameters) {
        int most = parameters.number(FACET_SIZE, FacetListing.DEFAULT_MOST, 1, FacetListing.LARGEST);
        String beginning = parameters.scalar(FACET_PREFIX).orElse("");
        if (beginning.length() <= FacetListing.LONGEST_BEGINNING) return values(most, beginning, parameters);
        parameters.tell(
                FACET_PREFIX,
                beginning,
                Fault.Kind.BOUNDS,
                "« %s » compte au plus %s caractères ; reçu : %s."
                        .formatted(FACET_PREFIX, FacetListing.LONGEST_BEGINNING, beginning.length()));
        return new FacetListing(most, "");
    }

    private static int page(QueryParameters parameters, int size) {
        int page = parameters.number(PAGE, 1, 1, Question.DEEPEST);
        if (page * size <= Question.DEEPEST) return page;
        parameters.tell(
                PAGE,
                Integer.toString(page),
                Fault.Kind.BOUNDS,
                "« page » × « size » ne dépasse pas %s ; affinez plutôt la question ou ses filtres."
                        .formatted(Question.DEEPEST));
        return Question.DEEPEST / size;
    }

    /** What was typed. */
    public static String text(QueryParameters parameters) {
        String text = parameters.scalar(SearchParameters.TEXT).orElse("");
        if (Question.isShortEnough(text)) return text;
        parameters.tell(
                SearchParameters.TEXT,
                text,
                Fault.Kind.BOUNDS,
                "« q » compte au plus %s caractères ; reçu : %s."
                        .formatted(Question.LONGEST_TEXT, text.codePointCount(0, text.length())));
        return text.substring(0, text.offsetByCodePoints(0, Question.LONGEST_TEXT));
    }

    /** What narrows the answer. */
    public Filters filters(QueryParameters parameters) {
        Map<String, Set<String>> concepts = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies())
            concepts.put(vocabulary.facet().id(), ids(vocabulary, parameters));
        return new Filters(concepts, time(parameters), parameters.flag(SearchParameters.UNDATED, false));
    }

    private static Set<String> ids(Vocabulary vocabulary, QueryParameters parameters) {
        Set<String> ids = new TreeSet<>();
        for (String id : parameters.all(vocabulary.facet().id())) {
            if (vocabulary.concept(id).isPresent()) ids.add(id);
            else
                parameters.tell(
                        vocabulary.facet().id(),
                        id,
                        Fault.Kind.UNKNOWN,
                        "« %s » n’est pas une valeur de « %s » ; valeurs connues : %s."
                                .formatted(id, vocabulary.facet().id(), known(vocabulary)));
        }
        return ids;
    }

    /** Those that may be told in a sentence: a vocabulary may have ten thousand. */
    private static String known(Vocabulary vocabulary) {
        String first =
                vocabulary.concepts().stream().limit(MOST_TOLD).map(Concept::id).collect(Collectors.joining(", "));
        int more = vocabulary.concepts().size() - MOST_TOLD;
        return more <= 0 ? first : first + "… et " + more + " autres (/api/archive les dit toutes)";
    }

    private static TimeFilter time(QueryParameters parameters) {
        LocalDate from = day(SearchParameters.FROM, parameters);
        LocalDate to = day(SearchParameters.TO, parameters);
        boolean isReversed = from != null && to != null && from.isAfter(to);
        if (isReversed)
            parameters.tell(
                    SearchParameters.FROM,
                    parameters.scalar(SearchParameters.FROM).orElse(""),
                    Fault.Kind.ORDER,
                    "« from » (%s) vient après « to » (%s).".formatted(from, to));
        return new TimeFilter(
                numbers(Facets.YEAR, parameters),
                decades(parameters),
                isReversed ? null : from,
                isReversed ? null : to);
    }

    private static NavigableSet<Integer> decades(QueryParameters parameters) {
        NavigableSet<Integer> decades = new TreeSet<>();
        for (int year : numbers(Facets.DECADE, parameters)) {
            int decade = Facets.decadeOf(year);
            if (decade != year)
                parameters.tell(
                        Facets.DECADE,
                        Integer.toString(year),
                        Fault.Kind.BOUNDS,
                        "« decade » attend la première année d’une décennie : %s pour %s.".formatted(decade, year));
            if (decade >= Year.MIN_VALUE) decades.add(decade);
        }
        return decades;
    }

    private static NavigableSet<Integer> numbers(String name, QueryParameters parameters) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        parameters
                .all(name)
                .forEach(value -> parameters.wholeNumber(name, value).ifPresent(numbers::add));
        return numbers;
    }

    private static @Nullable LocalDate day(String name, QueryParameters parameters) {
        String value = parameters.scalar(name).orElse(null);
        if (value == null) return null;
        try {
            EdtfDate date = EdtfDate.parse(value);
            String wanted = !date.saysWhen()
                    ? "une date dont l’année est connue"
                    : date.precision() == Precision.INTERVAL ? "une seule date, non un intervalle" : null;
            if (wanted == null) return name.equals(SearchParameters.FROM) ? date.earliest() : date.latest();
            parameters.tell(
                    name, value, Fault.Kind.FORM, "« %s » attend %s ; reçu : « %s ».".formatted(name, wanted, value));
        } catch (InvalidDateException invalid) {
            String cure = invalid.suggestions().stream()
                    .filter(edtf -> !edtf.contains("/"))
                    .findFirst()
                    .orElse("1987, 1987-01 ou 1987-01-27");
            parameters.tell(
                    name,
                    value,
                    Fault.Kind.FORM,
                    "« %s » : %s. Écrire par exemple %s.".formatted(name, invalid.getMessage(), cure));
        }
        return null;
    }

    private Set<String> facets(QueryParameters parameters) {
        Set<String> all = Facets.names(archive);
        String wanted = parameters.sent(FACETS).orElse(null);
        if (wanted == null) return all;
        List<String> names = new ArrayList<>(Arrays.asList(wanted.split(",", -1)));
        names.removeIf(String::isEmpty);
        for (String name : names) {
            if (!all.contains(name))
                parameters.tell(
                        FACETS,
                        name,
                        Fault.Kind.UNKNOWN,
                        "« %s » n’est pas une facette ; facettes connues : %s."
                                .formatted(name, QueryParameters.list(all)));
        }
        names.retainAll(all);
        return Set.copyOf(new LinkedHashSet<>(names));
    }
}
