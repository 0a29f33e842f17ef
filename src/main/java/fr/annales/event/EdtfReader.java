package fr.annales.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads EDTF to the letter: no blank, no French form, no guess. */
final class EdtfReader {
    private static final int LONGEST = 64;
    private static final String OPEN = "..";

    private static final Pattern DATE = Pattern.compile(
            "(?<year>-?\\d{4})(?:-(?<month>\\d\\d)(?:-(?<day>\\d\\d)(?:T(?<time>.+))?)?)?(?<qualifier>[?~%])?");
    private static final Pattern MASKED = Pattern.compile("(?<known>\\d{2,3})(?<unknown>X{1,2})(?<qualifier>[?~%])?");

    /** A time of day and its shift from UTC, which goes from −12:00 to +14:00; {@code -00:00} is none. */
    private static final Pattern TIME = Pattern.compile("""
            (?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?|24:00(?::00(?:[.,]0+)?)?)\
            (?:Z|\\+(?:0\\d|1[0-3])(?::?[0-5]\\d)?|\\+14(?::?00)?|-(?:0[1-9]|1[01])(?::?[0-5]\\d)?\
            |-00:?(?:0[1-9]|[1-5]\\d)|-12(?::?00)?)?""");

    private EdtfReader() {}

    static Span read(String edtf) throws InvalidDate {
        if (tooLong(edtf)) throw refusal("une date compte au plus " + LONGEST + " caractères");
        String[] ends = edtf.split("/", -1);
        return switch (ends.length) {
            case 1 -> new Span.Single(date(edtf));
            case 2 -> interval(ends[0], ends[1]);
            default -> throw refusal(EdtfRefusals.reason(edtf));
        };
    }

    /** Whether a text has more than the 64 characters (code points) that any date fits in. */
    static boolean tooLong(String text) {
        return text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST;
    }

    private static Span interval(String start, String end) throws InvalidDate {
        if (isUndated(start) && isUndated(end)) throw refusal(EdtfRefusals.NO_END);
        if (isUndated(start)) return new Span.Until(only(end, start));
        if (isUndated(end)) return new Span.Since(only(start, end));
        Span.Between between = new Span.Between(end(start), end(end));
        if (between.end().first().isBefore(between.start().first()))
            throw refusal("la fin de l’intervalle (" + end + ") est avant son début (" + start + ")");
        return between;
    }

    private static boolean isUndated(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }

    private static SingleDate only(String dated, String undated) throws InvalidDate {
        SingleDate date = end(dated);
        if (undated.isEmpty()) throw refusal(EdtfRefusals.UNKNOWN_END);
        return date;
    }

    private static SingleDate end(String text) throws InvalidDate {
        if (text.contains("T")) throw refusal("un intervalle va d’une date à une date, sans heure");
        return date(text);
    }

    private static SingleDate date(String text) throws InvalidDate {
        Matcher date = DATE.matcher(text);
        if (date.matches()) return calendarDate(date).with(certainty(date.group("qualifier")));
        Matcher masked = MASKED.matcher(text);
        if (masked.matches() && isFourLong(masked)) return years(masked).with(certainty(masked.group("qualifier")));
        throw refusal(EdtfRefusals.reason(text));
    }

    private static boolean isFourLong(Matcher masked) {
        return masked.end("unknown") == 4;
    }

    private static SingleDate calendarDate(Matcher date) throws InvalidDate {
        int year = year(date.group("year"));
        String month = date.group("month");
        if (month == null) return SingleDate.year(year);
        YearMonth yearMonth = month(year, Integer.parseInt(month));
        String day = date.group("day");
        if (day == null) return SingleDate.month(yearMonth);
        checkTime(date.group("time"));
        return SingleDate.day(day(yearMonth, Integer.parseInt(day)));
    }

    private static int year(String digits) throws InvalidDate {
        if (digits.equals("-0000")) throw refusal("l’an -0000 n’existe pas : 1 av. J.-C. s’écrit 0000");
        return Integer.parseInt(digits);
    }

    private static YearMonth month(int year, int month) throws InvalidDate {
        if (month < 1 || month > 12) throw refusal(EdtfRefusals.noSuchMonth(month));
        return YearMonth.of(year, month);
    }

    private static LocalDate day(YearMonth month, int day) throws InvalidDate {
        if (day < 1 || day > month.lengthOfMonth()) throw refusal(EdtfRefusals.noSuchDay(month, day));
        return month.atDay(day);
    }

    private static void checkTime(@Nullable String time) throws InvalidDate {
        if (time != null && !TIME.matcher(time).matches())
            throw refusal("l’heure se lit HH:MM:SS, suivie ou non de Z ou d’un décalage comme +02:00");
    }

    private static SingleDate years(Matcher masked) {
        int known = Integer.parseInt(masked.group("known"));
        return masked.group("unknown").length() == 1 ? SingleDate.decade(known * 10) : SingleDate.century(known * 100);
    }

    private static Certainty certainty(@Nullable String qualifier) {
        return switch (qualifier) {
            case "~" -> Certainty.APPROXIMATE;
            case "?" -> Certainty.UNCERTAIN;
            case "%" -> Certainty.APPROXIMATE_AND_UNCERTAIN;
            case null, default -> Certainty.CERTAIN;
        };
    }

    private static InvalidDate refusal(String reason) {
        return new InvalidDate(reason, null);
    }
}
