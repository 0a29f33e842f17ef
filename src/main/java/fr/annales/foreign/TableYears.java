package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the year to the dates in the first column of a table that do not say theirs: the year of the heading above the
 * table, or of the row between, which says nothing else.
 */
final class TableYears {
    private TableYears() {}

    /** The rows of a table, but those that are only the year of the next. */
    static List<ForeignRow> completed(PageTable table, Output output) {
        RunningYear year = new RunningYear();
        if (!table.year().isEmpty()) year.open(table.year());
        List<ForeignRow> rows = new ArrayList<>();
        int completed = 0;
        for (ForeignRow row : table.rows()) {
            String first = row.cells().isEmpty() ? "" : row.cells().getFirst().text();
            if (!DateLine.lacksYear(first)) {
                DateLine.whole(first).ifPresent(year::open);
                rows.add(row);
                continue;
            }
            if (!rows.isEmpty() && isDateAlone(rows.getLast())) rows.removeLast();
            Optional<String> whole = year.complete(first);
            if (whole.isPresent()) completed++;
            rows.add(whole.map(date -> withFirst(row, date)).orElse(row));
        }
        if (completed > 0) output.remark(0, Chronicle.completed(completed));
        return rows;
    }

    private static boolean isDateAlone(ForeignRow row) {
        return row.cells().stream().skip(1).allMatch(cell -> cell.text().isBlank())
                && DateLine.whole(row.cells().getFirst().text()).isPresent();
    }

    private static ForeignRow withFirst(ForeignRow row, String date) {
        List<ForeignCell> cells = new ArrayList<>(row.cells());
        cells.set(0, new ForeignCell(date, cells.getFirst().links()));
        return new ForeignRow(row.number(), cells);
    }
}
