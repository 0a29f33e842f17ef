package fr.annales.intake;

import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import fr.annales.foreign.TableSink;
import java.util.ArrayList;
import java.util.List;

/** Reads a file for the first time: its tables, and what was repaired or could not be read. */
final class Survey implements TableSink {
    /** More of them nobody reads. */
    private static final int MOST_REMARKS = 1_000;

    /** Characters of the values that its columns may have. */
    private static final long VALUES = 64L << 20;

    /** A sentence of a file's reader, of a row or of the whole (0). */
    record Remark(int row, String sentence) {}

    private final HeaderFinder headers;
    private final List<TableSurvey> tables = new ArrayList<>();
    private final ColumnStats.Room room = new ColumnStats.Room(VALUES);
    private final List<Remark> remarks = new ArrayList<>();

    Survey(HeaderFinder headers) {
        this.headers = headers;
    }

    @Override
    public void begin(ForeignTable table) {
        tables.add(new TableSurvey(table, headers, room));
    }

    @Override
    public void row(ForeignRow row) {
        tables.getLast().row(row);
    }

    @Override
    public void remark(int row, String sentence) {
        if (remarks.size() < MOST_REMARKS) remarks.add(new Remark(row, sentence));
    }

    List<TableSurvey> tables() {
        tables.forEach(TableSurvey::end);
        return tables;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
