package fr.annales.codec;

import java.util.BitSet;
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
    private static final String SEPARATORS = ",;\t\n\r";

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
        StringBuilder cell = new StringBuilder();
        int done = 0;
        for (int start : formulas(value).stream().toArray()) {
            cell.append(value, done, start).append(GUARD);
            done = start;
        }
        return cell.isEmpty() ? value : cell.append(value, done, value.length()).toString();
    }

    /** What {@link #guarded} was given. */
    public static String unguarded(String cell) {
        StringBuilder value = new StringBuilder();
        int done = 0;
        for (int start : formulas(cell).stream().toArray())
            if (cell.charAt(start) == GUARD) {
                value.append(cell, done, start);
                done = start + 1;
            }
        return done == 0 ? cell : value.append(cell, done, cell.length()).toString();
    }

    /**
     * Where a cell of whatever spreadsheet begins as a formula does, behind any number of guards, so that each that is
     * written is taken off, of blanks, which some spreadsheets pass over, and of quotes, which they take away. Where
     * several cells may begin before one formula, it is the last: what guards that one is text in the others.
     */
    private static BitSet formulas(String text) {
        BitSet found = new BitSet();
        boolean isFormula = false;
        for (int at = text.length() - 1; at >= 0; at--) {
            char sign = text.charAt(at);
            isFormula = STARTS.indexOf(sign) >= 0 || (isFormula && isPassedOver(sign));
            if (isFormula && beginsCell(text, at)) {
                found.set(at);
                isFormula = false;
            }
        }
        return found;
    }

    private static boolean beginsCell(String text, int at) {
        return at == 0 || SEPARATORS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isPassedOver(char sign) {
        return sign == GUARD || sign == '"' || Whitespace.isBlank(sign);
    }
}
