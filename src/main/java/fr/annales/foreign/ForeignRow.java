package fr.annales.foreign;

import java.util.List;

/**
 * A row as it stands in its file, empty cells included but for those at the end.
 *
 * @param number from 1, as a spreadsheet counts; in a page or a text, the line where what became the row begins
 */
public record ForeignRow(int number, List<ForeignCell> cells) {
    public ForeignRow {
        cells = List.copyOf(cells);
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
