package fr.annales.intake;

import fr.annales.foreign.ForeignCell;
import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import java.util.ArrayList;
import java.util.List;

/** What a table looks like, before it is known what its columns are. */
final class TableSurvey {
    /** Characters of the first rows that are held until it is told which of them is the header. */
    private static final long MOST_HELD = 4L << 20;

    private final ForeignTable table;
    private final HeaderFinder headers;
    private final ColumnStats.Room room;
    private final List<ForeignRow> first = new ArrayList<>();
    private final List<ColumnStats> stats = new ArrayList<>();
    private List<String> names = List.of();
    private int headerRow;
    private boolean isDecided;
    private long held;
    private int rows;

    /** @param room for the values of all its columns, and those of other tables */
    TableSurvey(ForeignTable table, HeaderFinder headers, ColumnStats.Room room) {
        this.table = table;
        this.headers = headers;
        this.room = room;
    }

    void row(ForeignRow row) {
        if (row.isEmpty()) return;
        if (isDecided) count(row);
        else {
            first.add(row);
            for (ForeignCell cell : row.cells()) held += cell.text().length();
            if (first.size() == HeaderFinder.ROWS_LOOKED_AT || held > MOST_HELD) end();
        }
    }

    /** The first rows are here, or all of them: which of them is the header? */
    void end() {
        if (isDecided) return;
        isDecided = true;
        int header = table.columns().isEmpty() ? headers.find(first) : -1;
        names = header < 0 ? table.columns() : HeaderFinder.names(first.get(header));
        headerRow = header < 0 ? 0 : first.get(header).number();
        first.stream().skip(header + 1L).forEach(this::count);
        first.clear();
    }

    private void count(ForeignRow row) {
        rows++;
        List<ForeignCell> cells = row.cells();
        while (stats.size() < cells.size()) stats.add(new ColumnStats(room));
        for (int i = 0; i < cells.size(); i++) stats.get(i).add(cells.get(i));
    }

    ForeignTable table() {
        return table;
    }

    /** What the columns are called, with those beyond the header that have cells: empty without a name. */
    List<String> names() {
        List<String> all = new ArrayList<>(names);
        while (all.size() < stats.size()) all.add("");
        return all;
    }

    /** The number of the row that names the columns, 0 where none does. */
    int headerRow() {
        return headerRow;
    }

    ColumnStats stats(int column) {
        return column < stats.size() ? stats.get(column) : new ColumnStats(room);
    }

    /** How many rows are below the header. */
    int rows() {
        return rows;
    }
}
