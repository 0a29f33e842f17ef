package fr.annales.foreign;

import java.util.List;

/**
 * A row as it stands in its file, empty cells included but for those at the end.
 *
 * @param number from 1, as a spreadsheet counts; in a page, a text or JSON Lines, the line where what became the row
 *     begins; in a document of Word or OpenDocument, the paragraph; in JSON, which of its array
 */
public record ForeignRow(int number, List<ForeignCell> cells) {
    public ForeignRow {
        cells = List.copyOf(cells);
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
