package fr.annales.intake;

import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;

/**
 * Where a row stands, as a person finds it: in the list of what to look at, and as the source of its event.
 *
 * @param row its number
 */
record RowPlace(ReviewList list, ForeignTable table, int row) {
    static RowPlace of(ReviewList list, Columns columns, ForeignRow row) {
        return new RowPlace(list, columns.table(), row.number());
    }

    /** Puts something of the row into the list. */
    void list(ReviewItem.Kind kind, String column, String value, String told, String ref) {
        list.add(new ReviewItem(kind, table.file(), row, column, value, told, ref));
    }

    /** What an event of it has as its source where it names no other. */
    String source(boolean isSheetTold) {
        String sheet = isSheetTold && !table.sheet().isEmpty() ? ", " + table.sheet() : "";
        return table.file() + sheet + ", ligne " + row;
    }
}
