package fr.annales.web;

import fr.annales.address.LenientQuestion;
import fr.annales.address.QuestionReader;
import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.dates.Period;
import fr.annales.engine.Sort;
import fr.annales.exchange.AtomFeed;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A search, with all that its page shows.
 *
 * @param state what was asked, as an address
 * @param readings how the dates in the question were taken
 * @param chips what was chosen, by facet
 * @param anniversary on the first page without words what began a round number of years ago, or null; filters leave it,
 *     so that nothing moves where they are chosen
 * @param nothing what is shown where this search finds nothing; else null
 */
record SearchPage(
        PageFrame frame,
        LenientQuestion asked,
        Result result,
        SearchAddress state,
        List<Chip> readings,
        List<List<Chip>> chips,
        List<HitView> hits,
        @Nullable Histogram histogram,
        FacetLinks refining,
        Paging paging,
        @Nullable NothingFound nothing,
        @Nullable Anniversary anniversary) {

    /** An order of hits, and the search in it. */
    record Order(String label, String address, boolean isCurrent) {}

    /** The page, in HTML. */
    static String html(Visit visit) {
        return Templates.render("search", Map.of("page", of(visit)));
    }

    private static SearchPage of(Visit visit) {
        LenientQuestion asked = LenientQuestion.of(visit.parameters(), visit.archive());
        Search search = visit.search();
        Period span = search.snapshot().span().orElse(null);
        TimeScale scale = TimeScale.of(span, asked.question().filters().time());
        Question question = Paging.sized(asked.question(), visit).counting(counted(span, scale));
        Result result = onSomePage(search, question);
        SearchAddress state = SearchAddress.of(result.question());
        List<List<Chip>> chips = Chip.of(result, state);
        return new SearchPage(
                frame(visit, result, state, chips),
                asked,
                result,
                state,
                Chip.readings(result, state),
                chips,
                hits(result, state.closed()),
                scale == null ? null : Histogram.of(result, scale, state),
                FacetLinks.of(result, state),
                Paging.of(result.question(), result.total(), state),
                result.total() == 0 ? NothingFound.of(result, state, !chips.isEmpty(), search) : null,
                question.text().isBlank() && result.question().page() == 1 ? Anniversary.of(search) : null);
    }

    private static List<HitView> hits(Result result, SearchAddress state) {
        int first = result.question().offset() + 1;
        String explained = explained(result, state);
        return IntStream.range(0, result.hits().size())
                .mapToObj(i -> HitView.of(result.hits().get(i), result.archive(), state, explained, first + i))
                .toList();
    }

    /**
     * The same page with the reasons for its hits, which few people ask for; null where it has them, or there are none,
     * or it is to be printed.
     */
    private static @Nullable String explained(Result result, SearchAddress state) {
        Question question = result.question();
        boolean isPrinted = question.size() == Question.LARGEST_PRINTED;
        if (question.text().isBlank() || question.explain() || isPrinted) return null;
        return state.at(question.page()).with(QuestionReader.EXPLAIN, "true").address();
    }

    /** What is counted in time besides years and decades. */
    private static List<String> counted(@Nullable Period span, @Nullable TimeScale scale) {
        List<String> counted = new ArrayList<>(TimeChoices.counted(span));
        if (scale != null) counted.add(scale.facet());
        return counted;
    }

    /** Beyond the last page is the last. */
    private static Result onSomePage(Search search, Question question) {
        Result result = search.search(question);
        int last = Paging.last(question, result.total());
        return question.page() <= last ? result : search.search(question.at(last));
    }

    /** The address of the feed of what changes among what is found, from the service. */
    String feed() {
        return AtomFeed.PLACE + state.found().address();
    }

    private static PageFrame frame(Visit visit, Result result, SearchAddress state, List<List<Chip>> chips) {
        int page = result.question().page();
        String text = result.question().text();
        String filters = Chip.told(chips);
        String what =
                text.isEmpty() ? filters : FrenchTypography.quoted(text) + (filters.isEmpty() ? "" : ", " + filters);
        String counted = what.isEmpty() ? "" : what + "\u00a0: " + FrenchTypography.events(result.total());
        String onPage = page == 1 ? counted : (counted.isEmpty() ? "Tous les événements" : counted) + ", page " + page;
        boolean isHome = state.isHome() && page == 1;
        SearchAddress canonical =
                state.closed().without(QuestionReader.FACET_SIZE).at(page);
        PageFrame frame = PageFrame.of(visit, onPage.isEmpty() ? null : onPage, canonical.address(), isHome);
        return text.isEmpty() ? frame.underName() : frame;
    }

    /** What it is called where a link to it is shown: the home page by the archive's name. */
    String shared() {
        return frame.title();
    }

    String text() {
        return result.question().text();
    }

    /** Whether nothing was typed: the archive is browsed, and what it says of itself stays above. */
    boolean isBrowsed() {
        return text().isEmpty();
    }

    /** What shows the hits, as a button says it. */
    String found() {
        long total = result.total();
        if (total == 0) return "Aucun événement";
        return total == 1 ? "Voir l’événement" : "Voir les " + FrenchTypography.events(total);
    }

    /**
     * The facet whose values may be added without opening the filters, on a narrow screen; null where there is none.
     */
    @Nullable
    FacetGroup quick() {
        return refining.concepts().stream()
                .filter(group -> !group.unchosen().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** How many filters are applied. */
    int filters() {
        return Chip.count(chips);
    }

    /** How many events answer, and where in them the page stands. */
    String status() {
        String what = text().isEmpty() ? "" : " pour " + FrenchTypography.quoted(text());
        String where = paging.last() == 1
                ? ""
                : ", page " + FrenchTypography.number(paging.page()) + " sur " + FrenchTypography.number(paging.last());
        return FrenchTypography.events(result.total()) + what + where;
    }

    /** What the ladder did, in a sentence; nothing where it found what was typed. */
    String ladder() {
        if (result.total() == 0) return "";
        return switch (result.match()) {
            case ALL -> "";
            case MOST -> "Aucun événement ne contient tous ces mots\u00a0: voici ceux qui en contiennent le plus.";
            case PREFIX ->
                "Le dernier mot n’y figure pas tel quel\u00a0: voici les événements où un mot commence ainsi.";
            case FORGIVEN ->
                "Ces mots n’y figurent pas tels quels\u00a0: voici les événements où des mots s’en approchent.";
            case SOME ->
                "Aucun événement ne contient assez de ces mots\u00a0: voici ceux qui en contiennent au moins un.";
        };
    }

    /** That the dates in the question left nothing, so that their words were sought; nothing where they did not. */
    String unheeded() {
        boolean isUnheeded = !result.dates().isEmpty() && !result.dated() && result.total() > 0;
        return isUnheeded
                ? "Aucun résultat pour cette époque (" + Chip.labels(result.dates())
                        + ")\u00a0: ces mots ont donc été cherchés dans les textes."
                : "";
    }

    /** What leads to all hits on one page, for a printer, as many as that may have. */
    String printed() {
        long total = result.total();
        return total > Question.LARGEST_PRINTED
                ? "Imprimer les " + FrenchTypography.number(Question.LARGEST_PRINTED) + " premiers résultats"
                : "Imprimer les " + FrenchTypography.number(total) + " résultats";
    }

    /** What a page for a printer has, in a sentence; nothing on another one. */
    String onPaper() {
        if (result.question().size() != Question.LARGEST_PRINTED) return "";
        return (result.total() > Question.LARGEST_PRINTED
                        ? "Les " + FrenchTypography.number(Question.LARGEST_PRINTED) + " premiers résultats"
                        : "Tous les résultats")
                + " sont sur cette page, prête à imprimer.";
    }

    /** The times nearest to the one that was asked for, where that has nothing. */
    List<NothingFound.Way> nearest() {
        return NothingFound.nearest(result.nearest());
    }

    /** The search for what may have been meant, or null. */
    @Nullable
    String meant() {
        return result.didYouMean() == null
                ? null
                : state.with(SearchParameters.TEXT, result.didYouMean().text()).address();
    }

    /** The orders that make sense: without words, none is by relevance. */
    List<Order> orders() {
        Sort current = result.question().sort();
        SearchAddress bare = state.without(QuestionReader.SORT);
        boolean hasWords = !text().isEmpty();
        Order oldest = hasWords
                ? new Order("Du plus ancien", bare.sorted(Sort.DATE).address(), current == Sort.DATE)
                : new Order("Du plus ancien", bare.address(), current != Sort.DATE_DESCENDING);
        Order newest = new Order(
                "Du plus récent", bare.sorted(Sort.DATE_DESCENDING).address(), current == Sort.DATE_DESCENDING);
        return hasWords
                ? List.of(new Order("Par pertinence", bare.address(), current == Sort.RELEVANCE), oldest, newest)
                : List.of(oldest, newest);
    }

    /** The same events to be read one after the other. */
    String chronicle() {
        return ChroniclePage.address(state);
    }

    /** The ends of the period. */
    List<PeriodLabel.Field> dates() {
        return PeriodLabel.Field.both(asked, result.question().filters().time());
    }

    private FieldFaults faults() {
        return new FieldFaults(asked);
    }

    /** What is wrong with the words, or nothing. */
    String faultOfText() {
        return faults().ofText();
    }

    /** Filters that the archive does not know, and so were left out. */
    List<String> unknownFilters() {
        return faults().unknownFilters();
    }

    /** What the files of {@link #downloads} hold. */
    String downloaded() {
        return Download.summary(result.total());
    }

    /** The files of all that this search finds. */
    List<Download> downloads() {
        return Download.of(state);
    }

    /** What the question's form keeps besides its words, which will be others. */
    List<Map.Entry<String, String>> kept() {
        return state.closed().besides(SearchParameters.TEXT, QuestionReader.INTERPRET);
    }

    /** What the form of the period keeps: it replaces every selection in time. */
    List<Map.Entry<String, String>> keptBesidesTime() {
        return state.closed().withoutTime().besides();
    }

    /** The same words without any filter. */
    String bare() {
        return state.only(SearchParameters.TEXT, QuestionReader.INTERPRET).address();
    }
}
