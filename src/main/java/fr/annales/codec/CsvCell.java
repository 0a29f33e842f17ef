package fr.annales.codec;

import java.util.regex.Pattern;

/**
 * A value as a cell of CSV, both ways. Spreadsheets compute a cell that begins as a formula does, whoever wrote it (CSV
 * injection): such a one is guarded by an apostrophe, which they take for "this is text", and which reading takes off.
 */
public final class CsvCell {
    private static final char GUARD = '\'';

    /** What formulas begin with, and the same signs in full width. */
    private static final String STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");
    private static final String UNKNOWN_DAY = "-XX";

    private CsvCell() {}

    /** The cell of a value; the blanks around it, which do not count in a file, are left out. */
    public static String write(String value) {
        return guarded(Whitespace.strip(value));
    }

    /** The value of a cell. */
    public static String read(String cell) {
        return unguarded(Whitespace.strip(cell));
    }

    /**
     * A date of EDTF as a spreadsheet leaves it: of {@code 1992-03} some make a day of their own, and show and save
     * {@code mars-92}; {@code 1992-03-XX} means the same, and stays.
     */
    public static String date(String edtf) {
        return MONTH.matcher(edtf).matches() ? edtf + UNKNOWN_DAY : edtf;
    }

    /** A value with its guard where it needs one, to the letter else. */
    public static String guarded(String value) {
        return isFormula(value) ? GUARD + value : value;
    }

    /** What {@link #guarded} was given. */
    public static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isFormula(cell) ? cell.substring(1) : cell;
    }

    /**
     * Whether it begins as a formula does behind any number of guards, so that each that is written is taken off, and
     * of blanks, which some spreadsheets pass over.
     */
    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && isPassedOver(text.charAt(start))) start++;
        return start < text.length() && STARTS.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isPassedOver(char sign) {
        return sign == GUARD || Character.isWhitespace(sign);
    }
}
