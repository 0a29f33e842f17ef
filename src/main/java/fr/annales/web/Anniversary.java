package fr.annales.web;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Event;
import fr.annales.search.Hit;
import fr.annales.search.Listing;
import fr.annales.search.Question;
import fr.annales.search.Search;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What began a round number of years ago, for whoever comes in without a question.
 *
 * @param when {@code Il y a 30 ans, en 1996}
 */
record Anniversary(String when, EventLink event) {
    /** Those that people keep, first. */
    private static final int[] AGES = {100, 50, 30, 200, 40, 20, 10, 25, 150, 300, 60, 75, 15};

    /** Of a year; events that began before it and go on come first in the order of date. */
    private static final int MOST_READ = 50;

    /** The roundest of which there is something, the rest of that year first; null where there is none. */
    static @Nullable Anniversary of(Search search) {
        TimeCounts time = search.summary().counts().time();
        if (time == null) return null;
        LocalDate today = search.today();
        for (int age : AGES) {
            LocalDate day = today.minusYears(age);
            if (time.begins().getOrDefault(day.getYear(), 0) == 0) continue;
            Optional<Event> found = since(day, search).or(() -> since(day.withDayOfYear(1), search));
            if (found.isPresent())
                return new Anniversary(
                        "Il y a " + age + " ans, en " + day.getYear(),
                        EventLink.of(List.of(found.get()), List.of()).getFirst());
        }
        return null;
    }

    /** The first event that begins on a day or later in its year. */
    private static Optional<Event> since(LocalDate day, Search search) {
        LocalDate end = day.withMonth(12).withDayOfMonth(31);
        TimeFilter rest = new TimeFilter(new TreeSet<>(), new TreeSet<>(), day, end);
        Question question = new Question("", Filters.NONE.with(rest), Sort.DATE, 1, 0, Set.of());
        return Listing.of(question, search).following(null, MOST_READ).stream()
                .map(Hit::event)
                .filter(event -> begins(event.date(), day.withDayOfYear(1)))
                .findFirst();
    }

    private static boolean begins(@Nullable EdtfDate date, LocalDate first) {
        return date != null
                && date.earliest() != null
                && !Objects.requireNonNull(date.earliest()).isBefore(first);
    }
}
