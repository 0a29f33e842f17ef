package fr.annales.dates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time that a question names: a day, a month, a year, a decade, the beginning of a century.
 *
 * @param from its first day, month or year, in EDTF
 * @param to its last
 * @param article what stands before the label after a preposition: {@code "les "} before {@code années 1980}; may be
 *     empty
 * @param label in French
 * @param figures whether it is named by figures, or figures and a month, which may as well be words of a text
 * @param next the place of the first word after it
 */
record DateName(String from, String to, String article, String label, boolean figures, int next) {
    private static final int ABOUT = 2;
    private static final Pattern YEAR = Pattern.compile("-?\\d+");

    /** A day, a month or a year, empty when the calendar has none such. */
    static Optional<DateName> of(String edtf, String article, int next) {
        return EdtfDate.tryParse(edtf).map(date -> new DateName(edtf, edtf, article, date.label(), true, next));
    }

    /** From this one to the end of another, empty when that is before. */
    Optional<DateName> to(DateName other) {
        return between(from, other.to, figures && other.figures, other.next);
    }

    /** From one date to another, empty when that is before. */
    static Optional<DateName> between(String from, String to, boolean figures, int next) {
        return EdtfDate.tryParse(from + "/" + to).map(date -> new DateName(from, to, "", date.label(), figures, next));
    }

    /** Whether it is one year. */
    boolean isYear() {
        return from.equals(to) && isYear(from);
    }

    /** Whether it is of several that have no name together: decades from one to another. */
    boolean isOfSeveral() {
        return !from.equals(to) && article.isEmpty();
    }

    private static boolean isYear(String edtf) {
        return YEAR.matcher(edtf).matches();
    }

    /** The day or year before it, as fine as its first one is. */
    String before() {
        return isYear(from)
                ? EdtfFormat.year(Integer.parseInt(from) - 1)
                : EdtfFormat.day(firstDay(from).minusDays(1));
    }

    /** The day or year after it, as fine as its last one is. */
    String after() {
        return isYear(to)
                ? EdtfFormat.year(Integer.parseInt(to) + 1)
                : EdtfFormat.day(lastDay(to).plusDays(1));
    }

    /** A year as one that is about right: two more on each side. */
    DateName about() {
        int year = Integer.parseInt(from);
        return new DateName(
                EdtfFormat.year(year - ABOUT), EdtfFormat.year(year + ABOUT), "", "vers " + label, false, next);
    }

    /** From its first day or year on, in French. */
    String sinceLabel() {
        return EdtfDate.known(from + "/..").label();
    }

    /** Up to its last day or year, in French. */
    String untilLabel() {
        return EdtfDate.known("../" + to).label();
    }

    /** The first day of a single date that was read. */
    static LocalDate firstDay(String edtf) {
        return requireNonNull(EdtfDate.known(edtf).earliest());
    }

    /** The last day of a single date that was read. */
    static LocalDate lastDay(String edtf) {
        return requireNonNull(EdtfDate.known(edtf).latest());
    }

    /** The same as one that is no mere figures, up to a later word. */
    DateName inWords(int end) {
        return new DateName(from, to, article, label, false, end);
    }
}
