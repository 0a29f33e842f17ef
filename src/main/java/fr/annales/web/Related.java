package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.YearLabels;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.search.Hit;
import fr.annales.search.Listing;
import fr.annales.search.Question;
import fr.annales.search.Search;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events that have something in common with another one.
 *
 * @param more the search for all of them, from the service
 */
record Related(String heading, List<EventLink> events, String more, String moreLabel) {
    private static final int MOST = 6;

    /** Each asks the engine twice. */
    private static final int MOST_FACETS = 3;

    /**
     * What else is told of the year of an event, and of its values of each facet that may have several (themes,
     * places); the nearest in time, in the order of date.
     */
    static List<Related> of(Event event, Search search) {
        List<Related> related = new ArrayList<>();
        Integer year = year(event.date());
        if (year != null)
            add(
                    "La même année",
                    "Tous les événements de " + YearLabels.year(year),
                    Filters.NONE.with(TimeFilter.year(year)),
                    event,
                    search,
                    related);
        search.archive().vocabularies().stream()
                .filter(vocabulary -> !vocabulary.facet().isSingle())
                .filter(vocabulary -> !event.concepts(vocabulary.facet()).isEmpty())
                .limit(MOST_FACETS)
                .forEach(vocabulary -> addSameValues(vocabulary, event, search, related));
        return related;
    }

    private static void addSameValues(Vocabulary vocabulary, Event event, Search search, List<Related> related) {
        Facet facet = vocabulary.facet();
        List<String> values = event.concepts(facet);
        boolean isOne = values.size() == 1;
        String name = Facet.inSentence(isOne ? facet.label() : facet.pluralLabel());
        add(
                (isOne ? "Même " : "Mêmes ") + name,
                isOne
                        ? "Tous les événements : " + vocabulary.label(values.getFirst())
                        : "Tous les événements de ces " + name,
                new Filters(Map.of(facet.id(), Set.copyOf(values)), TimeFilter.NONE, false),
                event,
                search,
                related);
    }

    /** The year in which it happened from beginning to end, or null. */
    private static @Nullable Integer year(@Nullable EdtfDate date) {
        if (date == null) return null;
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        return first != null && last != null && first.getYear() == last.getYear() ? first.getYear() : null;
    }

    private static void add(
            String heading, String moreLabel, Filters filters, Event event, Search search, List<Related> related) {
        Question question =
                new Question("", filters, Sort.DATE, 1, Question.DEFAULT_SIZE, Facets.names(search.archive()));
        List<Event> nearest = nearest(event, Listing.of(question, search));
        if (nearest.isEmpty()) return;
        related.add(new Related(
                heading,
                EventLink.of(nearest, List.of(event)),
                SearchAddress.of(question).address(),
                moreLabel));
    }

    private static List<Event> nearest(Event event, Listing listing) {
        List<Event> around = new ArrayList<>();
        if (event.date() == null) {
            listing.following(null, MOST + 1).stream().map(Hit::event).forEach(around::add);
            around.removeIf(other -> other.id().equals(event.id()));
            return around.subList(0, Math.min(MOST, around.size()));
        }
        listing.preceding(event.id(), MOST).stream()
                .map(Hit::event)
                .filter(other -> other.date() != null)
                .forEach(around::addFirst);
        listing.following(event.id(), MOST).stream().map(Hit::event).forEach(around::add);
        List<Event> nearest = around.stream()
                .sorted(Comparator.comparingLong(other -> distance(event, other)))
                .limit(MOST)
                .toList();
        around.retainAll(nearest);
        return around;
    }

    /** The days between the beginnings of two events; without a date an event is far from all. */
    private static long distance(Event one, Event other) {
        LocalDate day = day(one);
        LocalDate otherDay = day(other);
        return day == null || otherDay == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(day, otherDay));
    }

    private static @Nullable LocalDate day(Event event) {
        EdtfDate date = event.date();
        return date == null ? null : Objects.requireNonNullElse(date.earliest(), date.latest());
    }
}
