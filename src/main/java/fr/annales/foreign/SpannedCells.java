package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the cells of a table of a page into their columns, row by row. A cell that spans columns leaves those after its
 * first one empty; one that spans rows stands in each of them.
 */
final class SpannedCells {
    private static final ForeignCell EMPTY = ForeignCell.of("");

    /** Rows that a cell may reach down; in each it is a cell more. */
    private static final int MOST_SPANNED = 1_000;

    private record Spanning(ForeignCell cell, int rows) {}

    private final Map<Integer, Spanning> spanning = new TreeMap<>();
    private List<ForeignCell> row = new ArrayList<>();

    /** Whether the row has room for one more; what is beyond is told by whoever counts the cells. */
    boolean hasRoom() {
        return row.size() <= ImportLimits.CELLS;
    }

    /** The column, from 0, that the next cell is put into. */
    int column() {
        fill();
        return row.size();
    }

    /**
     * Puts in the next cell of the row.
     *
     * @param columns that it spans, at least 1
     * @param rows that it spans, this one included
     */
    void add(ForeignCell cell, int columns, int rows) {
        int first = column();
        int last = first + Math.clamp(columns, 1, ImportLimits.CELLS);
        int below = Math.min(rows, MOST_SPANNED) - 1;
        for (int at = first; at < last; at++) {
            ForeignCell shown = at == first ? cell : EMPTY;
            if (below > 0) spanning.put(at, new Spanning(shown, below));
            row.add(shown);
        }
    }

    /** Leaves columns empty. */
    void skip(int columns) {
        for (int i = 0; i < Math.min(columns, ImportLimits.CELLS); i++) add(EMPTY, 1, 1);
    }

    /** The row that ends, without the empty cells at its end; one without cells shows none of those above either. */
    List<ForeignCell> end() {
        if (!row.isEmpty()) fill();
        List<ForeignCell> cells = row;
        row = new ArrayList<>();
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).text().isBlank()) size--;
        return cells.subList(0, size);
    }

    /** Puts in the cells from above that come next. */
    private void fill() {
        for (Spanning above = spanning.get(row.size()); above != null; above = spanning.get(row.size())) {
            if (above.rows > 1) spanning.put(row.size(), new Spanning(above.cell, above.rows - 1));
            else spanning.remove(row.size());
            row.add(above.cell);
        }
    }
}
