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
 * @param shared reads those of which the last says what all are of
 */
record DateIntervals(List<DateWord> words, DateNameReader names, SharedEnds shared) {
    private static final Set<String> TO = Set.of("a", "au", "aux", "jusqu", "jusque");
    private static final Set<String> AND = Set.of("et", "a");
    static final Set<String> LISTED = Set.of("et", "ou");
    private static final Set<String> INTO = Set.of("dans", "vers");
    private static final int MOST_LISTED = 8;
    private static final int CENTURY = 100;

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
                .or(() -> unfinished(start, between))
                .or(() -> shared.at(start, between));
    }

    private Optional<DateName> second(int place, Set<String> between) {
        if (!between.contains(form(place))) return Optional.empty();
        boolean isInto = form(place).startsWith("jusqu") && INTO.contains(form(place + 1));
        return names.behind(isInto ? place + 2 : place + 1);
    }

    private String form(int place) {
        return place < words.size() ? words.get(place).form() : "";
    }

    /** A day or month whose month or year stands at the end alone: {@code 25 et 26 novembre 2021}. */
    private Optional<DateName> unfinished(int place, Set<String> between) {
        Bare first = bare(place);
        if (first.next == place) return Optional.empty();
        return second(first.next, between)
                .or(() -> words.get(first.next).isAfter('-') ? names.at(first.next) : Optional.empty())
                .flatMap(last -> from(first.day, first.month, last, true))
                .or(() -> listed(place, first));
    }

    /**
     * A day or month without its year.
     *
     * @param day or -1
     * @param month or -1
     * @param next the place of the first word after it; its own where there is none
     */
    private record Bare(int day, int month, int next) {}

    private Bare bare(int place) {
        boolean isWeekday = FrenchCalendar.weekday(form(place)).isPresent() && place + 1 < words.size();
        int dayAt = isWeekday ? place + 1 : place;
        int day = names.dayNumber(dayAt);
        if (isWeekday && day < 0) return new Bare(-1, -1, place);
        int monthAt = day < 0 ? place : dayAt + 1;
        int month = names.monthNumber(monthAt);
        return new Bare(day, month, month < 0 ? monthAt : monthAt + 1);
    }

    /** Years after a word that says that they are some, one after the other: {@code années 1985, 1986 et 1987}. */
    Optional<DateName> years(int place) {
        Optional<DateName> years = Optional.empty();
        Optional<DateName> last = yearOfFigures(place);
        for (int items = 0; last.isPresent() && items < MOST_LISTED; items++) {
            int next = last.get().next();
            boolean isWord = LISTED.contains(form(next));
            if (!isWord && !words.get(next).isAfter(',')) break;
            Optional<DateName> another = yearOfFigures(isWord ? next + 1 : next);
            years = (years.isPresent() ? years : last).flatMap(first -> another.flatMap(first::to));
            last = years.isPresent() ? another : Optional.empty();
        }
        return years;
    }

    private Optional<DateName> yearOfFigures(int place) {
        return words.get(place).number(4, 4) < 0
                ? Optional.empty()
                : names.at(place).filter(DateName::isYear);
    }

    /**
     * Days or months that need not be the ends of anything, and so are in one year and in their order:
     * {@code 23, 24 et 25 mai 1996}, {@code mai et juin 1936}. Behind a comma alone another number may be of anything.
     */
    private Optional<DateName> listed(int place, Bare first) {
        boolean isList = place > 0 && form(place - 1).equals("les");
        int at = first.next;
        int month = first.month;
        for (int items = 0; items < MOST_LISTED; items++) {
            boolean isLast = LISTED.contains(form(at));
            if (!isLast && !isJoinedInList(words.get(at))) return Optional.empty();
            int item = isLast ? at + 1 : at;
            Optional<DateName> last =
                    isLast || isList || !words.get(at).isAfter(',') ? names.behind(item) : Optional.empty();
            if (last.isPresent()) return from(first.day, month, last.get(), false);
            Bare another = bare(names.skipArticles(item));
            if (another.next <= item) return Optional.empty();
            if (month < 0) month = another.month;
            at = another.next;
        }
        return Optional.empty();
    }

    /** Whether a sign joins a word to the one before it, as one more of a list. */
    static boolean isJoinedInList(DateWord word) {
        return word.isAfter(',') || word.isAfter('-') || word.isAfter('/');
    }

    private static Optional<DateName> from(int day, int month, DateName last, boolean mayTurn) {
        boolean endsInDay = last.to().matches("\\d{4}-\\d\\d-\\d\\d");
        boolean endsInMonth = last.to().matches("\\d{4}-(?:0\\d|1[0-2])");
        if (day < 0 ? !endsInMonth : !endsInDay) return Optional.empty();
        String months = month < 0 ? last.to().substring(0, 7) : monthBefore(month, last, mayTurn);
        String start = day < 0 ? months : months + "-" + EdtfFormat.two(day);
        return DateName.between(start, last.to(), true, last.next());
    }

    /**
     * The last month of a number up to a date; where the year may turn, December is before January, in the year before.
     */
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

    /**
     * The last two figures of a year of the same century, after a hyphen: {@code 18} in {@code 1914-18}; or of the next
     * year.
     */
    private static Optional<DateName> shortened(DateName first, DateWord last) {
        int figures = last.number(2, 2);
        if (figures < 0 || !first.isYear() || !last.isAfter('-')) return Optional.empty();
        int year = Integer.parseInt(first.from());
        boolean isNextCentury = figures == 0 && year % CENTURY == CENTURY - 1;
        int shortened = isNextCentury ? year + 1 : year - Math.floorMod(year, CENTURY) + figures;
        return DateName.of(EdtfFormat.year(shortened), "", first.next() + 1);
    }
}
