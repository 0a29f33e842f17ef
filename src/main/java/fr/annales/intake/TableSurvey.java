package fr.annales.intake;

import fr.annales.foreign.ForeignCell;
import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import java.util.ArrayList;
import java.util.List;

/** What a table looks like, before it is known what its columns are. */
final class TableSurvey {
    private final ForeignTable table;
    private final HeaderFinder headers;
    private final List<ForeignRow> first = new ArrayList<>();
    private final List<ColumnStats> stats = new ArrayList<>();
    private List<String> names = List.of();
    private int headerRow;
    private boolean isDecided;
    private int rows;

    TableSurvey(ForeignTable table, HeaderFinder headers) {
        this.table = table;
        this.headers = headers;
    }

    void row(ForeignRow row) {
        if (row.isEmpty()) return;
        if (isDecided) count(row);
        else {
            first.add(row);
            if (first.size() == HeaderFinder.ROWS_LOOKED_AT) end();
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
        while (stats.size() < cells.size()) stats.add(new ColumnStats());
        for (int i = 0; i < cells.size(); i++) stats.get(i).add(cells.get(i).text());
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
        return column < stats.size() ? stats.get(column) : new ColumnStats();
    }

    /** How many rows are below the header. */
    int rows() {
        return rows;
    }
}
