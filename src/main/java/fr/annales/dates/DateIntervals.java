package fr.annales.dates;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from one time to another: {@code 1985 à 1990}, {@code 25 au 28 novembre 2021}, {@code mai à juin 1998},
 * {@code 2008-2012}, {@code 1914-18}.
 *
 * @param words of the question
 * @param names that stand in it
 */
record DateIntervals(List<DateWord> words, DateNameReader names) {
    private static final Set<String> TO = Set.of("a", "au", "aux", "jusqu", "jusque");
    private static final Set<String> AND = Set.of("et", "a");

    /** {@code 1985 et 1990}, after {@code entre}. */
    Optional<DateName> between(int place) {
        return interval(place, AND);
    }

    /** {@code 1985 à 1990}. */
    Optional<DateName> to(int place) {
        return interval(place, TO);
    }

    private Optional<DateName> interval(int place, Set<String> between) {
        int start = names.skipArticles(place);
        return names.at(start)
                .flatMap(first -> second(first.next(), between).flatMap(first::to))
                .or(() -> unfinished(start, between));
    }

    private Optional<DateName> second(int place, Set<String> between) {
        return between.contains(words.get(place).form()) ? names.behind(place + 1) : Optional.empty();
    }

    /** A day or month whose month or year stands at the end alone: {@code 25 et 26 novembre 2021}. */
    private Optional<DateName> unfinished(int place, Set<String> between) {
        int day = names.dayNumber(place);
        int monthAt = day < 0 ? place : place + 1;
        int month = names.monthNumber(monthAt);
        int next = month < 0 ? monthAt : monthAt + 1;
        if (next == place) return Optional.empty();
        return second(next, between)
                .or(() -> words.get(next).isAfter('-') ? names.at(next) : Optional.empty())
                .flatMap(last -> from(day, month, last, true))
                .or(() -> both(day, month, next));
    }

    /** Two days that need not be the ends of anything, and so are in one year and in their order. */
    private Optional<DateName> both(int day, int month, int next) {
        return day < 0 ? Optional.empty() : second(next, Set.of("et")).flatMap(last -> from(day, month, last, false));
    }

    private static Optional<DateName> from(int day, int month, DateName last, boolean mayTurn) {
        boolean endsInDay = last.to().matches("\\d{4}-\\d\\d-\\d\\d");
        boolean endsInMonth = last.to().matches("\\d{4}-(?:0\\d|1[0-2])");
        if (day < 0 ? !endsInMonth : !endsInDay) return Optional.empty();
        String months = month < 0 ? last.to().substring(0, 7) : monthBefore(month, last, mayTurn);
        String start = day < 0 ? months : months + "-" + DateNameReader.two(day);
        return DateName.between(start, last.to(), true, last.next());
    }

    /** The last month of a number up to a date; where the year may turn, December is before January, in the year before. */
    private static String monthBefore(int month, DateName last, boolean mayTurn) {
        int year = Integer.parseInt(last.to().substring(0, 4));
        boolean isBeforeNewYear = mayTurn && month > Integer.parseInt(last.to().substring(5, 7));
        return EdtfFormat.month(isBeforeNewYear ? year - 1 : year, month);
    }

    /** {@code 2008-2012}, {@code 2008/2012}, {@code 1914-18}. */
    Optional<DateName> joined(int place) {
        return names.at(place).flatMap(first -> {
            DateWord next = words.get(first.next());
            if (!next.isAfter('-') && !next.isAfter('/')) return Optional.empty();
            return names.at(first.next()).or(() -> shortened(first, next)).flatMap(first::to);
        });
    }

    /** The last two figures of a year of the same century, after a hyphen: {@code 18} in {@code 1914-18}. */
    private static Optional<DateName> shortened(DateName first, DateWord last) {
        int figures = last.number(2, 2);
        if (figures < 0 || !first.isYear() || !last.isAfter('-')) return Optional.empty();
        return DateName.of(first.from().substring(0, first.from().length() - 2) + last.form(), "", first.next() + 1);
    }
}
