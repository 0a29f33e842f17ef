package fr.annales.dates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the dates of a question that are written in figures alone, from a place on. */
final class NumericDates {
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;

    private static final Set<String> WARS = Set.of("14 18", "39 45");

    private static final Set<String> BEFORE_COUNTED =
            Set.of("p", "pp", "page", "pages", "art", "article", "l", "r", "d");

    private static final Set<String> BEHIND_COUNTED = Set.of("h", "heures", "ans", "mois", "jours");

    private final List<DateWord> words;
    private final DateContext context;
    private final boolean hasMonths;

    /**
     * The dates in a question.
     *
     * @param words of the question
     * @param context tells which century two figures are of
     */
    NumericDates(List<DateWord> words, DateContext context) {
        this.words = words;
        this.context = context;
        this.hasMonths = hasMonths(words);
    }

    /** {@code 1987-01-27}, {@code 27/01/1987}, {@code 27.1.1987}. */
    Optional<DateName> day(int place) {
        if (place + 2 >= words.size()) return Optional.empty();
        DateWord middle = words.get(place + 1);
        DateWord last = words.get(place + 2);
        if (!middle.gap().equals(last.gap()) || middle.number(1, 2) < 0) return Optional.empty();
        int year = words.get(place).number(4, 4);
        if (year >= 0 && middle.gap().equals("-") && last.number(2, 2) >= 0)
            return DateName.of(
                    EdtfFormat.year(year) + "-" + EdtfFormat.two(middle.number(1, 2)) + "-" + last.form(),
                    "le ",
                    place + 3);
        boolean separates = middle.gap().equals("/")
                || middle.gap().equals(".")
                || middle.gap().equals("-");
        int day = words.get(place).number(1, 2);
        if (!separates || day < 0 || yearOfDay(last) < 0) return Optional.empty();
        return DateName.of(
                EdtfFormat.year(yearOfDay(last)) + "-" + EdtfFormat.two(middle.number(1, 2)) + "-"
                        + EdtfFormat.two(day),
                "le ",
                place + 3);
    }

    /**
     * The year behind a day and a month in figures: after a stroke two figures are enough, {@code 27/01/87}, and three
     * where the archive has that year; or -1.
     */
    private int yearOfDay(DateWord year) {
        boolean isShort = year.gap().equals("/") && year.number(2, 3) >= 0;
        if (!isShort) return year.number(4, 4);
        int figures = year.number(2, 3);
        if (figures < CENTURY) return context.year(figures);
        return context.has(figures) ? figures : -1;
    }

    /**
     * {@code 01/1987}, {@code 1987-01}; but {@code 2010-11} is rather {@linkplain #years two years} that hold that
     * time.
     */
    Optional<DateName> month(int place) {
        if (place + 1 >= words.size()) return Optional.empty();
        DateWord first = words.get(place);
        DateWord second = words.get(place + 1);
        if (first.number(1, 2) >= 0 && second.number(4, 4) >= 0 && second.gap().equals("/"))
            return DateName.of(second.form() + "-" + EdtfFormat.two(first.number(1, 2)), "", place + 2);
        boolean isMonth = isYearAndFigures(words, place) && !areYears(place);
        return isMonth ? DateName.of(first.form() + "-" + second.form(), "", place + 2) : Optional.empty();
    }

    /** {@code 2021-22}, {@code 1914-18}, {@code 2010-11}, {@code 1999-00}, and the two of {@link #isWorldWar}. */
    Optional<DateName> years(int place) {
        if (isWorldWar(place))
            return DateName.between(
                    "19" + words.get(place).form(), "19" + words.get(place + 1).form(), true, place + 2);
        if (!isYearAndFigures(words, place) || !areYears(place)) return Optional.empty();
        int year = words.get(place).number(4, 4);
        int figures = words.get(place + 1).number(2, 2);
        int last = isTurn(year % CENTURY, figures) ? year + 1 : year - year % CENTURY + figures;
        return DateName.between(EdtfFormat.year(year), EdtfFormat.year(last), true, place + 2);
    }

    /** Whether it is {@code 14-18} or {@code 39-45}, which name a war: no days of a month, hours, pages or articles. */
    private boolean isWorldWar(int place) {
        if (place + 1 >= words.size()) return false;
        DateWord last = words.get(place + 1);
        boolean isJoined = last.gap().equals("-") || last.gap().equals("/");
        if (!isJoined || !WARS.contains(form(place) + " " + last.form())) return false;
        String next = form(place + 2);
        boolean isCounted = BEFORE_COUNTED.contains(form(place - 1))
                || BEHIND_COUNTED.contains(next)
                || FrenchCalendar.isMonth(next);
        return !isCounted && context.has(Integer.parseInt("19" + form(place)));
    }

    private String form(int place) {
        return place >= 0 && place < words.size() ? words.get(place).form() : "";
    }

    /** Where other figures can only be a month, so are those of a year and the next: {@code de 2010-11 à 2011-03}. */
    private boolean areYears(int place) {
        return mayBeYears(words, place) && !(hasMonths && words.get(place + 1).number(2, 2) <= MONTHS);
    }

    private static boolean hasMonths(List<DateWord> words) {
        return IntStream.range(0, words.size())
                .filter(place -> isYearAndFigures(words, place) && !mayBeYears(words, place))
                .map(place -> words.get(place + 1).number(2, 2))
                .anyMatch(figures -> figures >= 1 && figures <= MONTHS);
    }

    private static boolean isYearAndFigures(List<DateWord> words, int place) {
        return place + 1 < words.size()
                && words.get(place).number(4, 4) >= 0
                && words.get(place + 1).number(2, 2) >= 0
                && words.get(place + 1).gap().equals("-");
    }

    private static boolean mayBeYears(List<DateWord> words, int place) {
        int year = words.get(place).number(4, 4) % CENTURY;
        int figures = words.get(place + 1).number(2, 2);
        return isTurn(year, figures) || figures == year + 1 || (figures > MONTHS && figures > year);
    }

    private static boolean isTurn(int year, int figures) {
        return year == CENTURY - 1 && figures == 0;
    }
}
