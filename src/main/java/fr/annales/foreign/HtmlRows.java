package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The cells of the rows of a table of HTML, of which some span columns, and some the rows below, which all show them. */
final class HtmlRows {
    private static final ForeignCell EMPTY = ForeignCell.of("");

    /** Rows that a cell may reach down; in each it is a cell more. */
    private static final int MOST_SPANNED = 1_000;

    private record Spanning(ForeignCell cell, int rows) {}

    private final Map<Integer, Spanning> spanning = new TreeMap<>();

    /** Those of a row; a row without any of its own shows none of those above either. */
    List<ForeignCell> cells(Element row, Function<Element, ForeignCell> reading) {
        List<ForeignCell> cells = new ArrayList<>();
        if (row.select("> td, > th").isEmpty()) return cells;
        for (Element element : row.children()) {
            if (!element.normalName().matches("t[dh]")) continue;
            fill(cells);
            if (cells.size() > Limits.CELLS) break;
            ForeignCell cell = reading.apply(element);
            int rows = Xml.clamped(element.attr("rowspan"), 1, MOST_SPANNED);
            if (rows > 1) spanning.put(cells.size(), new Spanning(cell, rows - 1));
            cells.add(cell);
            for (int more = Xml.clamped(element.attr("colspan"), 1, Limits.CELLS); more > 1; more--) cells.add(EMPTY);
        }
        fill(cells);
        return cells;
    }

    /** Puts in the cells from above that come next. */
    private void fill(List<ForeignCell> cells) {
        for (Spanning above = spanning.get(cells.size()); above != null; above = spanning.get(cells.size())) {
            if (above.rows > 1) spanning.put(cells.size(), new Spanning(above.cell, above.rows - 1));
            else spanning.remove(cells.size());
            cells.add(above.cell);
        }
    }

    /** Without the empty cells at the end. */
    static List<ForeignCell> trimmed(List<ForeignCell> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).text().isBlank()) size--;
        return cells.subList(0, size);
    }
}
