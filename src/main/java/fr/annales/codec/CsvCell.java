package fr.annales.codec;

/**
 * A value as a cell of CSV, both ways. Spreadsheets compute a cell that begins as a formula does, whoever wrote it (CSV
 * injection): such a one is guarded by an apostrophe, which they take for "this is text", and which reading takes off.
 */
public final class CsvCell {
    private static final char GUARD = '\'';

    /** What formulas begin with, and the same signs in full width. */
    private static final String STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private CsvCell() {}

    /** The cell of a value; the blanks around it, which do not count in a file, are left out. */
    public static String write(String value) {
        String bare = Whitespace.strip(value);
        return isFormula(bare) ? GUARD + bare : bare;
    }

    /** The value of a cell. */
    public static String read(String cell) {
        String bare = Whitespace.strip(cell);
        return !bare.isEmpty() && bare.charAt(0) == GUARD && isFormula(bare) ? bare.substring(1) : bare;
    }

    /** Whether it begins as a formula does behind any number of guards, so that each that is written is taken off. */
    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == GUARD) start++;
        return start < text.length() && STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
