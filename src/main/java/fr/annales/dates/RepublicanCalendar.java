package fr.annales.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of the French Republic, years I to XIV: twelve months of thirty days, then five or six more. It was
 * given up after a hundred days of its last year, which is whole here: a day that nobody lived through by it is still
 * that day.
 */
final class RepublicanCalendar {
    /**
     * The day of September 1792 to 1806 on which each year began, the autumn equinox of Paris; the last year only
     * ended.
     */
    private static final int[] FIRST_DAYS = {22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23, 23};

    private static final int FIRST = 1792;
    private static final int SEPTEMBER = 9;
    private static final int DAYS_OF_MONTH = 30;

    /** Folded, in order; after the last stand the days that complete the year. */
    private static final List<String> MONTHS = List.of(
            "vendemiaire",
            "brumaire",
            "frimaire",
            "nivose",
            "pluviose",
            "ventose",
            "germinal",
            "floreal",
            "prairial",
            "messidor",
            "thermidor",
            "fructidor",
            "complementaire");

    private static final int SHORTEST_NAME = 3;
    static final int LAST_YEAR = FIRST_DAYS.length - 1;

    private RepublicanCalendar() {}

    /** The same by three letters and more that no other begins with: {@code vend}, {@code therm}. */
    static Optional<Integer> shortened(String name) {
        List<String> begin = MONTHS.stream()
                .filter(month -> name.length() >= SHORTEST_NAME && month.startsWith(name))
                .toList();
        return begin.size() == 1 ? month(begin.getFirst()) : Optional.empty();
    }

    /** The number of a month from 1, by its folded name; 13 for the days that complete the year. */
    static Optional<Integer> month(String name) {
        int index = MONTHS.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    /** A year as days, in EDTF; empty when there was none such. */
    static Optional<String> year(int year) {
        return isYear(year) ? Optional.of(start(year) + "/" + start(year + 1).minusDays(1)) : Optional.empty();
    }

    /** A month as days, in EDTF. */
    static Optional<String> month(int year, int month) {
        return isYear(year)
                ? Optional.of(first(year, month) + "/" + first(year, month).plusDays(length(year, month) - 1L))
                : Optional.empty();
    }

    /** A day, in EDTF; empty when the month has none such. */
    static Optional<String> day(int year, int month, int day) {
        return isYear(year) && day >= 1 && day <= length(year, month)
                ? Optional.of(first(year, month).plusDays(day - 1L).toString())
                : Optional.empty();
    }

    private static boolean isYear(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private static LocalDate start(int year) {
        return LocalDate.of(FIRST + year - 1, SEPTEMBER, FIRST_DAYS[year - 1]);
    }

    private static LocalDate first(int year, int month) {
        return start(year).plusDays((month - 1L) * DAYS_OF_MONTH);
    }

    private static int length(int year, int month) {
        if (month <= 12) return DAYS_OF_MONTH;
        return (int) (start(year + 1).toEpochDay() - first(year, month).toEpochDay());
    }
}
