package fr.annales.codec;

import java.util.regex.Pattern;

/**
 * A value as a cell of CSV, both ways. Spreadsheets compute a cell that begins as a formula does, whoever wrote it (CSV
 * injection): such a one is guarded by an apostrophe, which they take for "this is text", and which reading takes off.
 * One that parts cells by another sign than the file does, as an English one does with the semicolons of a French one,
 * begins cells within ours, and rows at their line breaks: what would be a formula there is guarded in the same way.
 */
public final class CsvCell {
    private static final char GUARD = '\'';

    /** What formulas begin with, and the same signs in full width. */
    private static final String STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

    /** What parts cells and rows, in one spreadsheet or another. */
    private static final AsciiSet SEPARATORS = new AsciiSet(",;\t\n\r");

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

    /** A value with its guards where it needs any, to the letter else. */
    public static String guarded(String value) {
        if (!hasFormula(value)) return value;
        StringBuilder cell = new StringBuilder();
        int done = 0;
        for (int start = formula(value, 0); start >= 0; start = formula(value, nextCell(value, start))) {
            cell.append(value, done, start).append(GUARD);
            done = start;
        }
        return cell.append(value, done, value.length()).toString();
    }

    /** What {@link #guarded} was given. */
    public static String unguarded(String cell) {
        if (!hasFormula(cell)) return cell;
        StringBuilder value = new StringBuilder();
        int done = 0;
        for (int start = formula(cell, 0); start >= 0; start = formula(cell, nextCell(cell, start)))
            if (cell.charAt(start) == GUARD) {
                value.append(cell, done, start);
                done = start + 1;
            }
        return value.append(cell, done, cell.length()).toString();
    }

    /** Whether any cell begins as a formula does. Few do, so the signs are looked for, many characters at a time. */
    private static boolean hasFormula(String text) {
        for (int i = 0; i < STARTS.length(); i++) {
            char start = STARTS.charAt(i);
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1))
                if (isFirst(text, at)) return true;
        }
        return false;
    }

    /** Whether nothing but what is passed over stands between a sign and the beginning of a cell. */
    private static boolean isFirst(String text, int sign) {
        int at = sign;
        while (at > 0 && isPassedOver(text.charAt(at - 1))) at--;
        return at == 0 || SEPARATORS.contains(text.charAt(at - 1));
    }

    /** The first beginning of a cell, of those from one on, that is a formula's, or -1; -1 too where there is none. */
    private static int formula(String text, int cell) {
        int start = cell;
        while (start >= 0 && !isFormula(text, start)) start = nextCell(text, start);
        return start;
    }

    /** Where the next cell of whatever spreadsheet begins, behind the one that begins here or before, or -1. */
    private static int nextCell(String text, int from) {
        int separator = SEPARATORS.indexIn(text, from);
        return separator < 0 ? -1 : separator + 1;
    }

    /**
     * Whether a cell begins as a formula does, behind any number of guards, so that each that is written is taken off,
     * of blanks, which some spreadsheets pass over, and of quotes, which they take away. Where several cells may begin
     * before one formula, only the last does: what guards that one is text in the others. So a cell is looked at to its
     * end at most, and the time is linear in the length of the text.
     */
    private static boolean isFormula(String text, int start) {
        int at = start;
        while (at < text.length() && isPassedOver(text.charAt(at))) at++;
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isPassedOver(char sign) {
        return sign == GUARD || sign == '"' || (Whitespace.isBlank(sign) && !SEPARATORS.contains(sign));
    }
}
