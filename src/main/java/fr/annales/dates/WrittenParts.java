package fr.annales.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one date of the plain form of {@link WrittenText}, with what is doubtful of it: {@code circa 1850}. Serves one
 * text, whose parts many rules ask for: what each means is kept.
 */
final class WrittenParts {
    static final String CIRCA = "circa";
    static final String DOUBT = "doubt";

    private final Map<String, Readings> known = new HashMap<>();

    /** What is in the calendar. */
    Readings read(String text) {
        Readings readings = known.get(text);
        if (readings == null) {
            readings = work(text);
            known.put(text, readings);
        }
        return readings;
    }

    private Readings work(String text) {
        Readings unit = WrittenUnits.read(text).sound();
        if (!unit.isEmpty()) return unit;
        if (isAround(text, CIRCA)) return about(read(without(text, CIRCA)));
        if (isAround(text, DOUBT)) return doubted(read(without(text, DOUBT)));
        return text.endsWith("?") ? doubted(read(text.substring(0, text.length() - 1))) : Readings.NONE;
    }

    /** Whether a word stands at the beginning or the end of a text, not alone. */
    static boolean isAround(String text, String word) {
        return text.startsWith(word + " ") || text.endsWith(" " + word);
    }

    static String without(String text, String word) {
        return text.startsWith(word + " ")
                ? text.substring(word.length() + 1)
                : text.substring(0, text.length() - word.length() - 1);
    }

    static Readings about(Readings readings) {
        return readings.map(edtf -> qualified(edtf, '~'));
    }

    static Readings doubted(Readings readings) {
        return readings.map(edtf -> qualified(edtf, '?'));
    }

    /** A date with a qualifier at each end that is known. */
    private static String qualified(String edtf, char qualifier) {
        List<String> ends = new ArrayList<>();
        for (String end : edtf.split("/", -1)) ends.add(qualifiedEnd(end, qualifier));
        return String.join("/", ends);
    }

    private static String qualifiedEnd(String end, char qualifier) {
        if (!isKnown(end)) return end;
        char last = end.charAt(end.length() - 1);
        if (last == qualifier || last == '%') return end;
        boolean hasOther = last == '~' || last == '?';
        return hasOther ? end.substring(0, end.length() - 1) + '%' : end + qualifier;
    }

    /** The start of a date, or the date itself. */
    static String start(String edtf) {
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    /** The end of a date, or the date itself. */
    static String end(String edtf) {
        return edtf.substring(edtf.indexOf('/') + 1);
    }

    /** Whether an end is neither open nor unknown. */
    static boolean isKnown(String end) {
        return !end.isEmpty() && !end.equals(DateReading.OPEN);
    }

    /** What ends right before a date begins, as fine as its first unit and as doubtful. */
    static String before(String edtf) {
        LocalDate first = DateName.firstDay(start(edtf));
        return unit(first.minusDays(1), start(edtf)) + qualifier(start(edtf));
    }

    /** What begins right after a date ends, as fine as its last unit and as doubtful. */
    static String after(String edtf) {
        LocalDate last = DateName.lastDay(end(edtf));
        return unit(last.plusDays(1), end(edtf)) + qualifier(end(edtf));
    }

    private static String qualifier(String end) {
        char last = end.charAt(end.length() - 1);
        return "?~%".indexOf(last) < 0 ? "" : String.valueOf(last);
    }

    private static String unit(LocalDate day, String like) {
        return switch (precision(like)) {
            case DAY -> EdtfFormat.day(day);
            case MONTH, SEASON -> EdtfFormat.month(day.getYear(), day.getMonthValue());
            default -> EdtfFormat.year(day.getYear());
        };
    }

    static Precision precision(String edtf) {
        return span(edtf).precision();
    }

    /** A reading as what it spans. */
    static Span span(String edtf) {
        return EdtfParser.known(edtf);
    }
}
