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
    static List<ForeignRow> completed(PageTable table, TableEmitter output) {
        RunningYear year = new RunningYear();
        if (!table.year().isEmpty()) year.open(table.year());
        List<ForeignRow> rows = new ArrayList<>();
        GivenDates given = new GivenDates();
        for (ForeignRow row : table.rows()) {
            String first = row.cells().isEmpty() ? "" : row.cells().getFirst().text();
            if (!DateLine.lacksYear(first)) {
                DateLine.whole(first).ifPresent(year::open);
                rows.add(row);
                continue;
            }
            Optional<String> whole = year.complete(first);
            if (whole.isPresent()) {
                given.addYear();
                if (!rows.isEmpty() && isYearAlone(rows.getLast())) rows.removeLast();
            }
            rows.add(whole.map(date -> withFirst(row, date)).orElse(row));
        }
        given.tell(output);
        return rows;
    }

    /** A day alone may be an event whose text is missing, which is no heading of the days below. */
    private static boolean isYearAlone(ForeignRow row) {
        return row.cells().stream().skip(1).allMatch(cell -> cell.text().isBlank())
                && DateLine.whole(row.cells().getFirst().text())
                        .filter(RunningYear::isYear)
                        .isPresent();
    }

    private static ForeignRow withFirst(ForeignRow row, String date) {
        List<ForeignCell> cells = new ArrayList<>(row.cells());
        cells.set(0, new ForeignCell(date, cells.getFirst().links()));
        return new ForeignRow(row.number(), cells);
    }
}
