package fr.annales.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads EDTF to the letter, a date or an interval: no blank, no French form, no guess. */
final class EdtfParser {
    private static final int LONGEST = 64;
    private static final String OPEN = "..";
    private static final String UNKNOWN = "";
    private static final String DAY = "YYYY-MM-DD";

    /** No digit of the year is known: that is EDTF, and says nothing of when. */
    private static final Pattern NO_DIGIT = Pattern.compile("XXXX(?:-XX){0,2}[?~%]?");

    private EdtfParser() {}

    static Span read(String edtf) throws InvalidDateException {
        if (tooLong(edtf)) throw new InvalidDateException("une date compte au plus " + LONGEST + " caractères");
        String[] ends = edtf.split("/", -1);
        return switch (ends.length) {
            case 1 -> single(edtf);
            case 2 -> interval(ends[0], ends[1]);
            default -> throw new InvalidDateException(EdtfRefusals.reason(edtf));
        };
    }

    /** The same, empty where it is no date, for whoever does not ask why. */
    static Optional<Span> tryRead(String edtf) {
        try {
            return Optional.of(read(edtf));
        } catch (InvalidDateException _) {
            return Optional.empty();
        }
    }

    /** The same of a date that was read before. */
    static Span known(String edtf) {
        try {
            return isDay(edtf) ? new Span.Single(SingleDate.day(day(edtf))) : read(edtf);
        } catch (InvalidDateException | DateTimeException impossible) {
            throw new IllegalStateException("was read as a date, but is none: " + edtf, impossible);
        }
    }

    /** Whether it is a day without more, as most dates are: what was read before needs no grammar for it. */
    private static boolean isDay(String edtf) {
        if (edtf.length() != DAY.length()) return false;
        for (int i = 0; i < DAY.length(); i++) {
            char c = edtf.charAt(i);
            if (DAY.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') return false;
        }
        return true;
    }

    private static LocalDate day(String edtf) {
        return LocalDate.of(number(edtf, 0, 4), number(edtf, 5, 7), number(edtf, 8, 10));
    }

    private static int number(String digits, int start, int end) {
        return Integer.parseInt(digits, start, end, 10);
    }

    /** Whether a text has more than the 64 characters (code points) that any date fits in. */
    static boolean tooLong(String text) {
        return text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST;
    }

    private static Span single(String text) throws InvalidDateException {
        return NO_DIGIT.matcher(text).matches() ? new Span.Unknown() : new Span.Single(SingleDateParser.read(text));
    }

    private static Span interval(String start, String end) throws InvalidDateException {
        String whole = start + "/" + end;
        if (EdtfRefusals.isSingle(whole)) throw new InvalidDateException(EdtfRefusals.reason(whole));
        if (isUndated(start) && isUndated(end)) return new Span.Unknown();
        if (start.equals(OPEN)) return new Span.Until(end(end));
        if (start.equals(UNKNOWN)) return new Span.StartUnknown(end(end));
        if (end.equals(OPEN)) return new Span.Since(end(start));
        if (end.equals(UNKNOWN)) return new Span.EndUnknown(end(start));
        Span.Between between = new Span.Between(end(start), end(end));
        if (between.end().first().isBefore(between.start().first()))
            throw new InvalidDateException("la fin de l’intervalle (" + end + ") est avant son début (" + start + ")");
        return between;
    }

    private static boolean isUndated(String end) {
        return end.equals(UNKNOWN) || end.equals(OPEN);
    }

    private static SingleDate end(String text) throws InvalidDateException {
        if (NO_DIGIT.matcher(text).matches()) throw new InvalidDateException(EdtfRefusals.NO_DIGIT_IN_INTERVAL);
        SingleDate date = SingleDateParser.read(text);
        if (text.contains("T")) throw new InvalidDateException("un intervalle va d’une date à une date, sans heure");
        if (text.contains("-XX")) throw new InvalidDateException(EdtfRefusals.UNKNOWN_PART_IN_INTERVAL);
        return date;
    }
}
