package fr.annales.dates;

import static fr.annales.dates.WrittenYears.YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Reads one day, month, season or year, or what is larger, from the plain form of {@link WrittenText}. The day comes
 * before the month, where both may be.
 */
final class WrittenUnits {
    /** In full or by its first three letters. */
    private static final String WEEKDAY = "(?:(lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)? )?";

    private static final String WEEKDAYS = "lun mar mer jeu ven sam dim";
    private static final String NAME = "([a-z]{3,15})";
    private static final int MONTHS = 12;
    private static final int MOST_DAYS = 31;
    private static final int SEPTEMBER = 9;
    private static final int SHORTEST_NAME = 3;

    /** From here on French weekdays are those of the Gregorian calendar. */
    private static final int FIRST_GREGORIAN_YEAR = 1583;

    private static final Forms FORMS = new Forms()
            .add("(\\d{3,4})([/. -])(\\d{1,2})\\2(\\d{1,2})", m -> date(m.group(1), m.group(3), m.group(4)))
            .add("(\\d{2,4})([/.-])(\\d{3})\\2(\\d{2,4})", WrittenUnits::slippedMonth)
            .add("((?:1\\d|20)\\d\\d)(\\d\\d)(\\d\\d)", m -> date(m.group(1), m.group(2), m.group(3)))
            .add(
                    WEEKDAY + "(\\d{1,2})([/. -])(\\d{1,2})\\3" + YEAR,
                    m -> onWeekday(m.group(1), dayFirst(m.group(2), m.group(4), m.group(5))))
            .add(
                    WEEKDAY + "(\\d{1,2})(?:er|st|nd|rd|th)? ?[/. -]? ?" + NAME + " ?[/. -]? ?" + YEAR,
                    m -> onWeekday(m.group(1), namedMonth(m.group(3), month -> date(m.group(4), month, m.group(2)))))
            .add(
                    "(\\d{4}) (?:[&:-] )?(?:(\\d{1,2})(?:er)? )?" + NAME,
                    m -> namedMonth(m.group(3), month -> date(m.group(1), month, m.group(2))))
            .add(
                    "(\\d{4}) " + NAME + " (\\d{1,2})(?:er)?",
                    m -> namedMonth(m.group(2), month -> date(m.group(1), month, m.group(3))))
            .add(
                    "(debut|milieu|mi|fin)[ -]" + NAME + " " + YEAR,
                    m -> partOfMonth(DatePart.named(m.group(1)), m.group(2), m.group(3)))
            .add(
                    "(1|premiere|2|deuxieme|seconde)(?:ere|re|e|eme|nde|de)? quinzaine " + NAME + " " + YEAR,
                    m -> partOfMonth(half(m.group(1)), m.group(2), m.group(3)))
            .add(
                    "rentree (?:scolaire )?" + YEAR + "(?:[/-]\\d{2,4})?",
                    m -> date(m.group(1), SEPTEMBER, null).asked())
            .add(
                    "(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[/ -](\\d{4})",
                    m -> date(m.group(2), String.valueOf(FrenchNumbers.ofRoman(m.group(1))), null)
                            .asked())
            .add(
                    WEEKDAY + "premier " + NAME + " " + YEAR,
                    m -> onWeekday(m.group(1), namedMonth(m.group(2), month -> date(m.group(3), month, "1"))))
            .add(
                    NAME + " (\\d{1,2})(?:st|nd|rd|th)?(?: &)? (\\d{4})",
                    m -> namedMonth(m.group(1), month -> date(m.group(3), month, m.group(2))))
            .add("(\\d{1,2})[/.-](\\d{4})", m -> date(m.group(2), m.group(1), null))
            .add("(\\d\\d99)[/-]00", m -> nextYearOrNoMonth(m.group(1)))
            .add("(\\d{4})-(2[1-4])", m -> yearsOrSeason(m.group(1), m.group(2)))
            .add("(\\d{4})[/.-](\\d{1,2})", m -> monthOrYear(m.group(1), m.group(2)))
            .add(
                    "years ((\\d{4})[/-](\\d\\d))",
                    m -> years(m.group(2), m.group(3)).or(() -> read(m.group(1))))
            .add("(?:(.+) )?(\\d{3}) decade", m -> decadeOrYear(m.group(1), m.group(2)))
            .add(NAME + "[ /-]?" + YEAR, m -> namedMonth(m.group(1), month -> date(m.group(2), month, null)))
            .add("(?:(\\d{1,2})(?:er|e)? )?(?:jours? )?([a-z]{3,15}?)s? an (.+)", WrittenUnits::republican)
            .add("an ([ivx]+)(?:e|eme|me)?", m -> republicanYear(m.group(1)))
            .add("hiver (.+?) ?[-/] ?(.+)", m -> winter(m.group(1), m.group(2)))
            .add("(printemps|ete|automne|hiver) " + YEAR, m -> season(m.group(1), m.group(2)))
            .add("(?:([1-4]|i{1,3}|iv)(?:er|e|eme)? trimestre|[tq]([1-4])) " + YEAR, m -> partOfYear(m, 3))
            .add("(?:([12]|ii?)(?:er|d|nd|e|eme)? semestre|s([12])) " + YEAR, m -> partOfYear(m, 6))
            .add("([a-z -]+?) " + YEAR, m -> feast(m.group(1), m.group(2)));

    private WrittenUnits() {}

    /** What a text may mean, days that no calendar has included. */
    static Readings read(String text) {
        Readings unit = FORMS.read(text);
        return unit.isEmpty() ? WrittenYears.read(text) : unit;
    }

    /** A date by its numbers; a month or day of no number, as databases write it, is unknown. */
    private static Readings date(String year, String month, @Nullable String day) {
        int ofYear = Integer.parseInt(month);
        int ofMonth = day == null ? 0 : Integer.parseInt(day);
        if (ofYear == 0) return ofMonth == 0 ? WrittenYears.year(year) : Readings.NONE;
        return ofYear > MONTHS && ofMonth == 0 ? Readings.NONE : date(year, ofYear, ofMonth);
    }

    /** The day comes first; where that is no month's, it is asked whether the month does, or the year. */
    private static Readings dayFirst(String day, String month, String year) {
        if (Integer.parseInt(day) > MOST_DAYS && year.length() == 2)
            return date(day, month, year).asked();
        boolean isSwapped = Integer.parseInt(month) > MONTHS && Integer.parseInt(day) <= MONTHS;
        return isSwapped ? date(year, day, month).asked() : date(year, month, day);
    }

    private static Readings date(String year, int month, int day) {
        String rest = "-" + EdtfFormat.two(month) + (day == 0 ? "" : "-" + EdtfFormat.two(day));
        return WrittenYears.year(year).map(written -> written + rest);
    }

    /** A month of three figures has one too many, and there is no telling which. */
    private static Readings slippedMonth(MatchResult date) {
        boolean yearFirst = date.group(1).length() == 4;
        String year = date.group(yearFirst ? 1 : 4);
        String day = date.group(yearFirst ? 4 : 1);
        List<String> dates = new ArrayList<>();
        for (int at = 0; at < date.group(3).length(); at++) {
            String month = new StringBuilder(date.group(3)).deleteCharAt(at).toString();
            if (day.length() == 2 && Integer.parseInt(month) <= MONTHS)
                dates.addAll(date(year, month, day).edtf());
        }
        return Readings.of(dates).asked();
    }

    /** {@code 1998/99} and {@code 1905-6} may be two years, where the second is the greater. */
    private static Readings monthOrYear(String year, String figures) {
        Readings month = date(year, figures, null);
        Readings years = years(year, figures);
        return month.isEmpty() || years.isEmpty()
                ? month
                : Readings.of(month.edtf().getFirst(), years.edtf().getFirst());
    }

    /** {@code 2021-22} is hardly the summer of EDTF. */
    private static Readings yearsOrSeason(String year, String figures) {
        return years(year, figures).isEmpty()
                ? Readings.NONE
                : Readings.of(years(year, figures).edtf().getFirst(), year + "-" + figures);
    }

    /** {@code 1999-00}: no month is known, or the next year is meant. */
    private static Readings nextYearOrNoMonth(String year) {
        return Readings.of(years(year, "00").edtf().getFirst(), year);
    }

    /** From a year to one that is later, of which the last figures are written. */
    private static Readings years(String year, String figures) {
        int first = Integer.parseInt(year);
        int shortened = Integer.parseInt(year.substring(0, year.length() - figures.length()) + figures);
        int last = figures.equals("00") && year.endsWith("99") ? first + 1 : shortened;
        return last > first ? Readings.of(year + "/" + EdtfFormat.year(last)) : Readings.NONE;
    }

    /** {@code mai 197.}: a library leaves out the figure that it does not know. */
    private static Readings decadeOrYear(@Nullable String before, String figures) {
        Readings year = before == null ? WrittenYears.read(figures) : read(before + " " + figures);
        List<String> readings = new ArrayList<>(List.of(figures + "X"));
        readings.addAll(year.edtf());
        return Readings.of(readings).asked();
    }

    private static Readings namedMonth(String name, IntFunction<Readings> reading) {
        return month(name).map(month -> reading.apply(month.getValue())).orElse(Readings.NONE);
    }

    private static Readings date(String year, int month, @Nullable String day) {
        return date(year, String.valueOf(month), day);
    }

    private static Optional<Month> month(String name) {
        return FrenchCalendar.month(name)
                .or(() -> Arrays.stream(Month.values())
                        .filter(month -> name.length() >= SHORTEST_NAME)
                        .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT)
                                .startsWith(name))
                        .findFirst());
    }

    /** What an author calls the beginning, the middle or the end of a month is asked: it is taken for a third of it. */
    private static Readings partOfMonth(DatePart part, String name, String year) {
        return namedMonth(name, month -> date(year, month, null))
                .sound()
                .map(month ->
                        part.units(YearMonth.from(DateName.firstDay(month))).edtf())
                .asked();
    }

    private static DatePart half(String rank) {
        return rank.equals("1") || rank.equals("premiere") ? DatePart.FIRST_HALF : DatePart.SECOND_HALF;
    }

    /** A day that is not the weekday that is written is asked: one of the two is wrong. */
    private static Readings onWeekday(@Nullable String weekday, Readings days) {
        if (weekday == null) return days;
        DayOfWeek written = DayOfWeek.of(WEEKDAYS.indexOf(weekday) / 4 + 1);
        List<String> right = days.sound().edtf().stream()
                .filter(day -> DateName.firstDay(day).getYear() < FIRST_GREGORIAN_YEAR
                        || DateName.firstDay(day).getDayOfWeek() == written)
                .toList();
        return right.isEmpty()
                ? days.asked()
                : new Readings(right, days.certain() || days.edtf().size() > 1);
    }

    private static Readings season(String name, String year) {
        Optional<Season> season = FrenchCalendar.season(name);
        if (season.isEmpty()) return Readings.NONE;
        Readings of = WrittenYears.year(year);
        if (season.get() != Season.WINTER) return of.map(written -> written + "-" + season.get().number);
        List<String> both = new ArrayList<>();
        for (String written : of.sound().edtf()) {
            both.add(winter(DateName.firstDay(written).getYear() - 1));
            both.add(winter(DateName.firstDay(written).getYear()));
        }
        return Readings.of(both);
    }

    /** A winter by both its years: the second may be shortened, or alone have the era. */
    private static Readings winter(String first, String second) {
        String era = second.endsWith(" bc") && !first.endsWith(" bc") ? " bc" : "";
        List<String> winters = new ArrayList<>();
        for (String year : WrittenYears.year(first + era).sound().edtf()) {
            int begins = DateName.firstDay(year).getYear();
            boolean follows = second.equals(EdtfFormat.two(Math.floorMod(begins + 1, 100)))
                    || WrittenYears.year(second).edtf().contains(EdtfFormat.year(begins + 1));
            if (follows) winters.add(winter(begins));
        }
        return Readings.of(winters);
    }

    private static String winter(int year) {
        return EdtfFormat.year(year) + "-" + Season.WINTER.number;
    }

    private static Readings republican(MatchResult date) {
        Optional<Integer> month = RepublicanCalendar.shortened(date.group(2));
        Optional<Integer> year = yearOfRepublic(date.group(3));
        if (month.isEmpty() || year.isEmpty()) return Readings.NONE;
        String day = date.group(1);
        return (day == null
                        ? RepublicanCalendar.month(year.get(), month.get())
                        : RepublicanCalendar.day(year.get(), month.get(), Integer.parseInt(day)))
                .map(Readings::of)
                .orElse(Readings.NONE);
    }

    private static Readings republicanYear(String rank) {
        return yearOfRepublic(rank)
                .flatMap(RepublicanCalendar::year)
                .map(Readings::of)
                .orElse(Readings.NONE);
    }

    private static Optional<Integer> yearOfRepublic(String rank) {
        return FrenchNumbers.rank(rank).filter(year -> year <= RepublicanCalendar.LAST_YEAR);
    }

    /** A quarter or half of a year, which EDTF has no name for: schools count them otherwise, so it is asked. */
    private static Readings partOfYear(MatchResult part, int months) {
        String rank = part.group(1) == null ? part.group(2) : part.group(1);
        int number = rank.charAt(0) == 'i' ? FrenchNumbers.ofRoman(rank) : Integer.parseInt(rank);
        int last = number * months;
        return WrittenYears.year(part.group(3))
                .map(year -> year + "-" + EdtfFormat.two(last - months + 1) + "/" + year + "-" + EdtfFormat.two(last))
                .asked();
    }

    private static Readings feast(String name, String year) {
        List<String> days = new ArrayList<>();
        for (String written : WrittenYears.year(year).sound().edtf())
            Feasts.day(name, DateName.firstDay(written).getYear())
                    .map(LocalDate::toString)
                    .ifPresent(days::add);
        return Readings.of(days);
    }
}
