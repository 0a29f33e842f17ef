package fr.annales.web;

import fr.annales.address.LenientQuestion;
import fr.annales.address.QuestionReader;
import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.event.Event;
import fr.annales.search.Hit;
import fr.annales.search.Listing;
import fr.annales.search.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search that somebody came from to an event: the links of hits carry it, with the hit's rank. It leads back, and
 * to the hits before and after, as long as the event still has that rank.
 *
 * @param back the page of results, from the service
 * @param where {@code 3 sur 8}, or nothing where the event has another rank by now
 * @param text what was asked
 * @param besides what else the search was narrowed by, names and values
 */
record SearchPlace(
        String back,
        String where,
        String text,
        List<Map.Entry<String, String>> besides,
        @Nullable EventLink previous,
        @Nullable EventLink next) {
    private static final String RANK = "rank";

    /** The address of a hit's page, from the service; whoever browses everything needs no way back. */
    static String address(Event event, SearchAddress state, int rank) {
        return EventPage.place(event)
                + (state.isHome()
                        ? ""
                        : state.with(RANK, Integer.toString(rank)).address());
    }

    /** The anchor of a hit in its page of results. */
    static String anchor(int rank) {
        return "r" + rank;
    }

    /** The search that an address tells of, or null where it tells of none. */
    static @Nullable SearchPlace of(Visit visit, Event event) {
        String sent = visit.parameter(RANK);
        if (!sent.matches("[1-9]\\d{0,4}")) return null;
        int rank = Integer.parseInt(sent);
        Question question = Paging.sized(
                LenientQuestion.of(visit.parameters(), visit.archive())
                        .question()
                        .at(1),
                visit);
        SearchAddress state = SearchAddress.of(question);
        if (state.isHome() || rank > Question.DEEPEST) return null;
        String page = state.at((rank - 1) / question.size() + 1).address();
        List<Map.Entry<String, String>> besides =
                state.closed().besides(SearchParameters.TEXT, QuestionReader.INTERPRET);
        Listing.Place place = Listing.of(question, visit.search()).place(event.id(), rank);
        if (place == null) return new SearchPlace(page, "", question.text(), besides, null, null);
        List<Event> around = Stream.of(place.previous(), place.next())
                .flatMap(Stream::ofNullable)
                .map(Hit::event)
                .toList();
        List<EventLink> links = EventLink.of(around, List.of(event));
        return new SearchPlace(
                page + "#" + anchor(rank),
                FrenchTypography.number(rank) + " sur " + FrenchTypography.number(place.total()),
                question.text(),
                besides,
                place.previous() == null
                        ? null
                        : links.getFirst().at(address(place.previous().event(), state, rank - 1)),
                place.next() == null
                        ? null
                        : links.getLast().at(address(place.next().event(), state, rank + 1)));
    }
}
