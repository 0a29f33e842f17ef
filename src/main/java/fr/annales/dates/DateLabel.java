package fr.annales.dates;

import static fr.annales.dates.DateWording.day;
import static fr.annales.dates.DateWording.firstNamed;
import static fr.annales.dates.DateWording.lastNamed;
import static fr.annales.dates.DateWording.month;
import static fr.annales.dates.DateWording.plain;
import static fr.annales.dates.DateWording.season;
import static fr.annales.dates.DateWording.the;
import static fr.annales.dates.DateWording.to;
import static fr.annales.dates.DateWording.until;
import static fr.annales.dates.DateWording.year;
import static fr.annales.dates.DateWording.years;

import java.time.LocalDate;

/** Writes a date or an interval, and what is doubtful of it, as a French reader does. */
final class DateLabel {
    private DateLabel() {}

    static String of(Span span) {
        String label = span.certainty().isApproximate() ? about(span) : certain(span);
        return label + (span.certainty().isUncertain() ? " (date incertaine)" : "") + unknownEnd(span);
    }

    private static String about(Span span) {
        return span instanceof Span.Single(SingleDate date) && isShort(date)
                ? "vers " + the(date)
                : certain(span) + " environ";
    }

    private static boolean isShort(SingleDate date) {
        return switch (date.precision()) {
            case DAY, MONTH, SEASON, YEAR -> true;
            case DECADE, CENTURY, INTERVAL -> false;
        };
    }

    private static String certain(Span span) {
        return switch (span) {
            case Span.Single(SingleDate date) -> plain(date);
            case Span.Between(SingleDate start, SingleDate end) -> between(start, end);
            case Span.Since(SingleDate start) -> "depuis " + the(firstNamed(start));
            case Span.EndUnknown(SingleDate start) -> "depuis " + the(firstNamed(start));
            case Span.Until(SingleDate end) -> "jusqu’" + until(lastNamed(end));
            case Span.StartUnknown(SingleDate end) -> "jusqu’" + until(lastNamed(end));
            case Span.Unknown _ -> "date inconnue";
        };
    }

    private static String unknownEnd(Span span) {
        return switch (span) {
            case Span.EndUnknown _ -> ", fin inconnue";
            case Span.StartUnknown _ -> ", début inconnu";
            default -> "";
        };
    }

    /** What both ends share is said once. */
    private static String between(SingleDate start, SingleDate end) {
        if (start.with(end.certainty()).equals(end)) return plain(start);
        LocalDate from = start.first();
        LocalDate to = end.first();
        boolean oneYear = from.getYear() == to.getYear();
        boolean oneMonth = oneYear && from.getMonth() == to.getMonth();
        if (areBoth(Precision.DAY, start, end) && oneMonth) return days(from, to) + " " + month(to) + " " + year(to);
        if (areBoth(Precision.DAY, start, end) && oneYear) return "du " + day(from) + " " + month(from) + " " + to(end);
        if (areBoth(Precision.MONTH, start, end) && oneYear) return DateWording.from(month(from)) + " " + to(end);
        if (areBoth(Precision.SEASON, start, end) && end.last().getYear() == from.getYear())
            return season(start).from + season(start).label + " " + to(end);
        return named(firstNamed(start), lastNamed(end));
    }

    private static String named(SingleDate start, SingleDate end) {
        return areBoth(Precision.YEAR, start, end)
                ? years(start.first().getYear(), end.first().getYear())
                : DateWording.from(start) + " " + to(end);
    }

    private static boolean areBoth(Precision precision, SingleDate start, SingleDate end) {
        return start.precision() == precision && end.precision() == precision;
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.plusDays(1).equals(to) ? day(from) + " et " + day(to) : "du " + day(from) + " au " + day(to);
    }
}
