package fr.annales.intake;

import fr.annales.foreign.ForeignCell;
import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import fr.annales.foreign.TableSink;
import java.util.Iterator;
import java.util.List;

/** Reads a file again, now that it is known what its columns are, and tells of each row what it is. */
final class TableRows implements TableSink {

    /** Takes what the rows are. */
    interface Handler {
        void begin(Columns columns);

        /** A row that names the columns, or stands above it all. */
        void heading(ForeignRow row);

        /**
         * A row below the header.
         *
         * @param cells those of the row after what was certain is repaired
         */
        void row(ForeignRow row, Row cells);
    }

    private final Iterator<Columns> tables;
    private final Handler handler;
    private Columns columns = Columns.NONE;
    private boolean isBelowHeader;

    TableRows(List<Columns> tables, Handler handler) {
        this.tables = tables.iterator();
        this.handler = handler;
    }

    @Override
    public void begin(ForeignTable table) {
        columns = tables.next();
        isBelowHeader = columns.headerRow() == 0;
        handler.begin(columns);
    }

    @Override
    public void row(ForeignRow row) {
        if (row.isEmpty()) return;
        if (isBelowHeader) handler.row(row, new Row(columns, row));
        else handler.heading(row);
        isBelowHeader |= row.number() == columns.headerRow();
    }

    @Override
    public void remark(int row, String sentence) {
        // Told by the survey.
    }

    /** Whether a row says what the header does. */
    static boolean repeatsHeader(Columns columns, ForeignRow row) {
        int same = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            ForeignCell cell = row.cells().get(i);
            if (cell.text().isBlank()) continue;
            if (!Names.column(cell.text()).equals(columns.keys().get(i))) return false;
            same++;
        }
        return same > 1;
    }
}
