package fr.annales.event;

import java.time.LocalDate;
import java.util.List;

/** Writes a date as a French reader does, elisions and ordinals included. */
final class DateLabel {
    static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private DateLabel() {}

    static String of(Span span) {
        String label = switch (span) {
            case Span.Single(SingleDate date) -> plain(date);
            case Span.Between(SingleDate start, SingleDate end) -> between(start, end);
            case Span.Since(SingleDate start) -> "depuis " + since(firstNamed(start));
            case Span.Until(SingleDate end) -> "jusqu’" + until(lastNamed(end));
        };
        return switch (span.certainty()) {
            case CERTAIN -> label;
            case APPROXIMATE -> about(span, label);
            case UNCERTAIN -> label + " (date incertaine)";
            case APPROXIMATE_AND_UNCERTAIN -> about(span, label) + " (date incertaine)";
        };
    }

    private static String about(Span span, String label) {
        return switch (span.precision()) {
            case DAY -> "vers le " + label;
            case MONTH, YEAR -> "vers " + label;
            case DECADE, CENTURY, INTERVAL -> label + " environ";
        };
    }

    private static String plain(SingleDate date) {
        LocalDate first = date.first();
        return switch (date.precision()) {
            case DAY -> day(first) + " " + month(first) + " " + year(first);
            case MONTH -> month(first) + " " + year(first);
            case DECADE -> isNamed(date) ? "années " + year(first) : between(firstNamed(date), lastNamed(date));
            case CENTURY ->
                first.getYear() > 0
                        ? "années " + year(first) + " à " + year(date.last())
                        : between(firstNamed(date), lastNamed(date));
            case YEAR, INTERVAL -> year(first);
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
        if (areBoth(Precision.MONTH, start, end) && oneYear) return from(month(from)) + " " + to(end);
        return from(firstNamed(start)) + " " + to(lastNamed(end));
    }

    private static boolean areBoth(Precision precision, SingleDate start, SingleDate end) {
        return start.precision() == precision && end.precision() == precision;
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.plusDays(1).equals(to) ? day(from) + " et " + day(to) : "du " + day(from) + " au " + day(to);
    }

    private static String from(SingleDate date) {
        return switch (date.precision()) {
            case DAY -> "du " + plain(date);
            case DECADE -> "des " + plain(date);
            default -> from(plain(date));
        };
    }

    private static String from(String name) {
        return (name.startsWith("a") || name.startsWith("o") ? "d’" : "de ") + name;
    }

    private static String to(SingleDate date) {
        return switch (date.precision()) {
            case DAY -> "au " + plain(date);
            case DECADE -> "aux " + plain(date);
            default -> "à " + plain(date);
        };
    }

    private static String since(SingleDate date) {
        return switch (date.precision()) {
            case DAY -> "le " + plain(date);
            case DECADE -> "les " + plain(date);
            default -> plain(date);
        };
    }

    private static String until(SingleDate date) {
        return switch (date.precision()) {
            case DAY, DECADE -> to(date);
            default -> "en " + plain(date);
        };
    }

    /** The start of an interval as French can name it: where a span of years has no name, its first year. */
    private static SingleDate firstNamed(SingleDate date) {
        return isNamed(date) ? date : SingleDate.year(date.first().getYear());
    }

    /** The end of an interval as French can name it: where a span of years has no name, its last year. */
    private static SingleDate lastNamed(SingleDate date) {
        return isNamed(date) ? date : SingleDate.year(date.last().getYear());
    }

    /** No name have the years 1900 to 1999, which are no century of the historians, and the decade of the year 0. */
    private static boolean isNamed(SingleDate date) {
        return switch (date.precision()) {
            case DECADE -> date.first().getYear() > 0;
            case CENTURY -> false;
            default -> true;
        };
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    private static String year(LocalDate date) {
        return EventDate.yearLabel(date.getYear());
    }
}
