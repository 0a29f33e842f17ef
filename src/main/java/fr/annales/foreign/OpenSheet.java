package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one sheet of an OpenDocument spreadsheet as a table. What a cell or a row says to repeat is repeated only where
 * it says anything, and within the bounds.
 */
final class OpenSheet {
    private static final ForeignCell EMPTY = ForeignCell.of("");

    /** A cell that spans rows below. */
    private record Spanning(ForeignCell cell, int lastRow) {}

    private final TableEmitter output;
    private final Map<Integer, Spanning> spanning = new TreeMap<>();
    private int row;

    private OpenSheet(TableEmitter output) {
        this.output = output;
    }

    /** Reads the sheet that begins, to its end. */
    static void read(XMLStreamReader xml, TableEmitter output) throws XMLStreamException, UnreadableFileException {
        output.table(XmlPull.attribute(xml, "name"), List.of());
        new OpenSheet(output).readSheet(xml);
    }

    private void readSheet(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException {
        while (XmlPull.nextWithin(xml, "table")) {
            switch (xml.getLocalName()) {
                case "table-row" -> readRow(xml);
                case "table-header-rows", "table-rows", "table-row-group" -> {}
                case "table-column-group", "table-header-columns", "table-columns" -> {}
                default -> XmlPull.skip(xml);
            }
        }
    }

    private void readRow(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException {
        int repeated = XmlPull.number(xml, "number-rows-repeated", 1, Integer.MAX_VALUE);
        List<ForeignCell> cells = cells(xml);
        if (cells.isEmpty()) {
            row = Math.clamp((long) row + repeated, 0, Integer.MAX_VALUE);
            return;
        }
        for (int i = 0; i < repeated; i++) output.row(++row, cells);
    }

    private List<ForeignCell> cells(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException {
        List<ForeignCell> cells = new ArrayList<>();
        long held = 0;
        int column = 0;
        while (XmlPull.nextWithin(xml, "table-row")) {
            int repeated = XmlPull.number(xml, "number-columns-repeated", 1, Integer.MAX_VALUE);
            int rows = XmlPull.number(xml, "number-rows-spanned", 1, Integer.MAX_VALUE);
            ForeignCell cell = OpenCell.read(xml);
            held += cell.text().length();
            if (held > ImportLimits.PAGE_TEXT) throw UnreadableReasons.longRow(row + 1);
            int end = Math.clamp((long) column + repeated, 0, ImportLimits.CELLS + 1);
            if (!cell.text().isBlank()) {
                for (int at = Math.min(column, ImportLimits.CELLS); at < end; at++) set(cells, at, cell);
                if (rows > 1 && column < ImportLimits.CELLS) spanning.put(column, new Spanning(cell, row + rows));
            }
            column = end;
        }
        spanning.values().removeIf(above -> above.lastRow < row + 1);
        if (!cells.isEmpty()) spanning.forEach((at, above) -> set(cells, at, above.cell));
        return cells;
    }

    private static void set(List<ForeignCell> cells, int at, ForeignCell cell) {
        while (cells.size() <= at) cells.add(EMPTY);
        if (cells.get(at).text().isEmpty()) cells.set(at, cell);
    }
}
