package fr.annales.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what EDTF writes without a slash, with the qualifier at its end. */
final class SingleDateParser {
    /** A month unknown of a year leaves the year, a day unknown of a month the month. */
    private static final Pattern DATE = Pattern.compile("(?<year>-?\\d{4})"
            + "(?:-(?<month>\\d\\d)(?:-(?<day>XX|\\d\\d)(?:(?<=\\d)T(?<time>.+))?)?|-XX(?:-XX)?)?"
            + "(?<qualifier>[?~%])?");

    private static final Pattern MASKED = Pattern.compile(
            "(?<sign>-?)(?=[\\dX]{4}(?![\\dX]))(?<known>\\d{2,3})(?<unknown>X{1,2})(?<qualifier>[?~%])?");

    private static final Pattern LONG = Pattern.compile("Y(?<year>-?[1-9]\\d{4,})(?<qualifier>[?~%])?");

    /** A time of day and its shift from UTC, which goes from −12:00 to +14:00; {@code -00:00} is none. */
    private static final Pattern TIME = Pattern.compile("""
            (?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?|24:00(?::00(?:[.,]0+)?)?)\
            (?:Z|\\+(?:0\\d|1[0-3])(?::?[0-5]\\d)?|\\+14(?::?00)?|-(?:0[1-9]|1[01])(?::?[0-5]\\d)?\
            |-00:?(?:0[1-9]|[1-5]\\d)|-12(?::?00)?)?""");

    /** Whole decades that fit into a {@link LocalDate}, which ends at ±999,999,999. */
    private static final int LAST_YEAR = 999_999_999;

    private static final int FIRST_YEAR = -999_999_990;

    private SingleDateParser() {}

    static SingleDate read(String text) throws InvalidDateException {
        Matcher date = DATE.matcher(text);
        if (date.matches()) return calendarDate(date).with(certainty(date.group("qualifier")));
        Matcher masked = MASKED.matcher(text);
        if (masked.matches()) return years(masked).with(certainty(masked.group("qualifier")));
        Matcher far = LONG.matcher(text);
        if (far.matches()) return SingleDate.year(longYear(far.group("year"))).with(certainty(far.group("qualifier")));
        throw refusal(EdtfRefusals.reason(text));
    }

    private static SingleDate calendarDate(Matcher date) throws InvalidDateException {
        int year = year(date.group("year"));
        String month = date.group("month");
        return month == null ? SingleDate.year(year) : inYear(year, Integer.parseInt(month), date);
    }

    private static SingleDate inYear(int year, int month, Matcher date) throws InvalidDateException {
        Optional<Season> season = Season.of(month);
        if (season.isPresent() && date.group("day") != null) throw refusal(EdtfRefusals.DAY_OF_SEASON);
        if (season.isPresent()) return SingleDate.season(year, season.get());
        if (month < 1 || month > 12) throw refusal(EdtfRefusals.noSuchMonth(month));
        YearMonth yearMonth = YearMonth.of(year, month);
        String day = date.group("day");
        if (day == null || day.equals("XX")) return SingleDate.month(yearMonth);
        checkTime(date.group("time"));
        return SingleDate.day(day(yearMonth, Integer.parseInt(day)));
    }

    private static int year(String digits) throws InvalidDateException {
        if (digits.equals("-0000")) throw refusal("l’an -0000 n’existe pas : 1 av. J.-C. s’écrit 0000");
        return Integer.parseInt(digits);
    }

    private static int longYear(String digits) throws InvalidDateException {
        long year = digits.length() > 10 ? Long.MAX_VALUE : Long.parseLong(digits);
        if (year < FIRST_YEAR || year > LAST_YEAR)
            throw refusal("les années lues vont de Y" + FIRST_YEAR + " à Y" + LAST_YEAR);
        return (int) year;
    }

    private static LocalDate day(YearMonth month, int day) throws InvalidDateException {
        if (day < 1 || day > month.lengthOfMonth()) throw refusal(EdtfRefusals.noSuchDay(month, day));
        return month.atDay(day);
    }

    private static void checkTime(@Nullable String time) throws InvalidDateException {
        if (time != null && !TIME.matcher(time).matches())
            throw refusal("l’heure se lit HH:MM:SS, suivie ou non de Z ou d’un décalage comme +02:00");
    }

    /** Before our era the greatest number comes first; and as there is no year -0000, the last is -0001. */
    private static SingleDate years(Matcher masked) {
        int width = masked.group("unknown").length() == 1 ? 10 : 100;
        int least = Integer.parseInt(masked.group("known")) * width;
        int most = least + width - 1;
        boolean before = !masked.group("sign").isEmpty();
        int first = before ? -most : least;
        int last = before ? -Math.max(least, 1) : most;
        return width == 10 ? SingleDate.decade(first, last) : SingleDate.century(first, last);
    }

    private static Certainty certainty(@Nullable String qualifier) {
        return switch (qualifier) {
            case "~" -> Certainty.APPROXIMATE;
            case "?" -> Certainty.UNCERTAIN;
            case "%" -> Certainty.APPROXIMATE_AND_UNCERTAIN;
            case null, default -> Certainty.CERTAIN;
        };
    }

    private static InvalidDateException refusal(String reason) {
        return new InvalidDateException(reason);
    }
}
