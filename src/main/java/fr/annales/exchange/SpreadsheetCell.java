package fr.annales.exchange;

import fr.annales.codec.CsvCell;
import fr.annales.codec.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an event in a spreadsheet. Excel holds 32,767 UTF-16 units in one, and takes a file with a longer one
 * for damaged, or cuts it without a word: what is longer ends with the address of the whole.
 *
 * @param address of the event's page, or null where nobody knows it
 */
record SpreadsheetCell(@Nullable String address) {
    /** In UTF-16 units, with guards and without the address. */
    private static final int LONGEST = 32_000;

    private static final String BETWEEN = ", ";

    private String rest() {
        return address == null ? "… (suite dans l’archive)" : "… (suite\u00a0: " + address + ")";
    }

    /** A text, or its beginning. */
    String text(String text) {
        String cell = CsvCell.guarded(text);
        if (cell.length() <= LONGEST) return text;
        return CsvCell.unguarded(Truncation.of(cell, LONGEST)) + rest();
    }

    /** Some values side by side, or the first of them, each whole. */
    String list(List<String> values) {
        StringBuilder list = new StringBuilder();
        int length = 0;
        for (String value : values) {
            int start = list.length();
            if (start > 0) list.append(BETWEEN);
            length += CsvCell.guarded(list.substring(start) + value).length();
            if (length > LONGEST) return list + rest();
            list.append(value);
        }
        return list.toString();
    }
}
