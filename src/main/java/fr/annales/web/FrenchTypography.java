package fr.annales.web;

import fr.annales.dates.EdtfDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes French as it is printed: narrow blanks in numbers, none that break where none may. */
final class FrenchTypography {
    private static final String NARROW = "\u202f";
    private static final String FIXED = "\u00a0";

    private static final Pattern LOOSE = Pattern.compile("(?<=«) | (?=[:;!?»])");

    private FrenchTypography() {}

    /**
     * A text of the archive as it is set: no line ends between a sign and what it belongs to. Each character stays
     * where it was.
     */
    static String set(String text) {
        return LOOSE.matcher(text).replaceAll(FIXED);
    }

    /** A number, its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", NARROW);
    }

    /** So many events: none and one are singular. */
    static String events(long count) {
        return number(count) + FIXED + unit(count);
    }

    /** What so many events are called. */
    static String unit(long count) {
        return count < 2 ? "événement" : "événements";
    }

    /** Words as somebody else's. */
    static String quoted(String words) {
        return "«" + FIXED + words + FIXED + "»";
    }

    /** A text with a capital. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /** A date that was read before, as a French reader writes it. */
    static String date(String edtf) {
        return EdtfDate.known(edtf).label();
    }
}
