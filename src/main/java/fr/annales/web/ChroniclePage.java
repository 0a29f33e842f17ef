package fr.annales.web;

import fr.annales.address.LenientQuestion;
import fr.annales.address.QuestionReader;
import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import fr.annales.search.Hit;
import fr.annales.search.Listing;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Search;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a question finds, to be read like a book: whole texts in the order of date, under their decades. A page of it
 * begins at a time ({@code decade=1980}) or after an event, never at a number, so that its address stays as the archive
 * grows.
 *
 * @param chips what was chosen, by facet
 * @param rail the ways to other times
 * @param moved that the event it was to begin after is no more, in a sentence, or nothing
 * @param onward where nothing on the page begins in the time asked for, the address of what does; else null
 * @param isBeginning whether nothing of what was asked for stands before this page
 * @param next the address of what follows, or null at the end
 * @param whole the address of more on one page, for a printer, or null where this has it
 * @param filters what may be chosen
 */
record ChroniclePage(
        PageFrame frame,
        Result result,
        SearchAddress state,
        List<List<Chip>> chips,
        List<Chapter> chapters,
        TimeRail rail,
        String moved,
        @Nullable String onward,
        boolean isBeginning,
        @Nullable String next,
        @Nullable String whole,
        List<FilterBox> filters) {
    /** Events on a screen. */
    static final int SCREEN = 200;

    /** Events on a page that is made for a printer. */
    static final int PRINT = 500;

    static final String PATH = "chronologie";
    private static final String AFTER = "after";
    private static final String SIZE = QuestionReader.SIZE;

    /**
     * Where a page of the chronology begins.
     *
     * @param after the id of the event before, or null for the beginning
     * @param moved where the event that was named is no more: what it was, and where reading goes on instead; else
     *     nothing
     */
    private record Start(@Nullable String after, String moved) {

        /**
         * The start that an address names, or the nearest to it; empty where it names an event that there never was.
         */
        private static Optional<Start> of(String id, Search search) {
            if (id.isEmpty()) return Optional.of(new Start(null, ""));
            return search.snapshot()
                    .event(id)
                    .map(event -> new Start(event.id(), ""))
                    .or(() -> search.tombstone(id).map(gone -> near(gone, search)));
        }

        private static Start near(Tombstone gone, Search search) {
            EdtfDate date = gone.date();
            LocalDate day = date == null ? null : date.earliest();
            List<Event> before = day == null ? List.of() : before(day, search);
            return before.isEmpty()
                    ? new Start(null, Removed.told(gone) + " Voici la chronologie depuis le début.")
                    : new Start(before.getFirst().id(), Removed.told(gone) + " La lecture reprend à sa date.");
        }

        /** The last event that began by a day. */
        private static List<Event> before(LocalDate day, Search search) {
            TimeFilter time = new TimeFilter(new TreeSet<>(), new TreeSet<>(), null, day);
            Question question = new Question("", Filters.NONE.with(time), Sort.DATE_DESCENDING, 1, 1, Set.of());
            return Listing.of(question, search).first(1);
        }
    }

    /** The address of what a search finds, read so; its order does not matter. */
    static String address(SearchAddress state) {
        return PATH + state.found().address();
    }

    /** The page, unless it is to begin after an event that there never was. */
    static PageAnswer answer(Visit visit) {
        return Start.of(visit.parameter(AFTER), visit.search())
                .<PageAnswer>map(start -> new PageAnswer.Content(
                        StaticResource.HTML, Templates.render("chronicle", Map.of("page", of(visit, start)))))
                .orElseGet(
                        () -> new PageAnswer.Missing(
                                "Page introuvable",
                                "Cette page commencerait après un événement inconnu. Reprenez la chronologie au début, ou cherchez ci-dessous."));
    }

    private static ChroniclePage of(Visit visit, Start start) {
        Search search = visit.search();
        Question question =
                counting(LenientQuestion.of(visit.parameters(), visit.archive()).question());
        SearchAddress state = SearchAddress.of(question).found();
        Result result = search.search(question);
        boolean isForPrint = visit.parameter(SIZE).equals(Integer.toString(PRINT));
        int most = isForPrint ? PRINT : SCREEN;
        String after = start.after();
        List<Hit> hits = Listing.of(question, search).following(after, most + 1);
        boolean isEnd = hits.size() <= most;
        List<Hit> shown = isEnd ? hits : hits.subList(0, most);
        List<Chapter> chapters = Chapter.of(shown, result);
        SearchAddress sized = isForPrint ? state.with(SIZE, Integer.toString(PRINT)) : state;
        return new ChroniclePage(
                frame(visit, result, state, after),
                result,
                state,
                chips(result, state),
                chapters,
                TimeRail.of(result, state, chapters, after == null && isEnd),
                start.moved(),
                isEnd ? null : onward(chapters, result, sized, search),
                after == null,
                isEnd
                        ? null
                        : PATH + sized.with(AFTER, shown.getLast().event().id()).address(),
                isForPrint || isEnd
                        ? null
                        : PATH + state.with(SIZE, Integer.toString(PRINT)).address(),
                FilterBox.of(result));
    }

    /** Past what began before the time asked for, which may be many pages. */
    private static @Nullable String onward(List<Chapter> chapters, Result result, SearchAddress state, Search search) {
        Period asked = result.question().filters().time().hull();
        if (asked == null || asked.first().equals(Period.OPEN_FIRST)) return null;
        if (chapters.stream().anyMatch(chapter -> chapter.decade() != null)) return null;
        List<Event> before = Start.before(asked.first().minusDays(1), search);
        return before.isEmpty()
                ? null
                : PATH + state.with(AFTER, before.getFirst().id()).address();
    }

    /** Links of this page's own question, each of which leaves something out. */
    private static List<List<Chip>> chips(Result result, SearchAddress state) {
        return Chip.all(result, state).stream()
                .map(group -> group.stream().map(chip -> chip.in(PATH)).toList())
                .toList();
    }

    /** The counts of a question, without its hits. */
    private static Question counting(Question asked) {
        return new Question(
                asked.text(),
                asked.filters(),
                Sort.DATE,
                1,
                0,
                asked.facets(),
                asked.interpret(),
                asked.values(),
                false);
    }

    /**
     * Pages of a decade or a year are kept by search engines; those of other questions are as many as there are
     * questions.
     */
    private static PageFrame frame(Visit visit, Result result, SearchAddress state, @Nullable String after) {
        String what = Chip.told(Chip.all(result, state));
        boolean isOfTime = state.withoutTime().isHome();
        return PageFrame.of(
                visit,
                "Chronologie" + (what.isEmpty() ? "" : "\u00a0: " + what),
                PATH + (after == null ? state : state.with(AFTER, after)).address(),
                isOfTime && result.total() > 0);
    }

    String status() {
        return FrenchTypography.events(result.total());
    }

    /** The way back to the beginning of what was asked for. */
    String beginning() {
        return PATH + state.address();
    }

    /** The whole archive. */
    String everything() {
        return PATH;
    }

    /** The same as a search. */
    String searched() {
        return state.address();
    }

    /** The same as a search, with all values of a facet. */
    String searched(FilterBox box) {
        return state.with(QuestionReader.OPEN_FACET, box.name()).address();
    }

    /** What the form of the filters keeps: words and time. */
    List<Map.Entry<String, String>> kept() {
        return state.besides(filters.stream().map(FilterBox::name).toArray(String[]::new));
    }

    /** What the form of the question keeps besides its words. */
    List<Map.Entry<String, String>> keptBesidesWords() {
        return state.besides(SearchParameters.TEXT, QuestionReader.INTERPRET);
    }

    /** The address of an event as a printed page tells it, as complete as it is known. */
    String print(Chapter.Entry entry) {
        String address = frame.address();
        if (address == null) return entry.address();
        return address.substring(0, address.lastIndexOf("/" + PATH) + 1) + entry.address();
    }

    /** How many events a page for a printer has at most, in figures. */
    String printed() {
        return FrenchTypography.number(PRINT);
    }

    boolean isFiltered() {
        return filters.stream().anyMatch(FilterBox::isChosen);
    }
}
