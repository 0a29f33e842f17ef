package fr.annales.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a table of a document of Word; a cell that goes on in the row below is in both, and a table in a cell is its
 * text.
 */
final class WordTable {
    private static final String CELL = "tc";

    /** What the row above began in a column, by the number of the column. */
    private final Map<Integer, ForeignCell> merged = new HashMap<>();

    private final SpannedCells cells = new SpannedCells();
    private final WordText document;
    private int columns;
    private boolean begins;
    private boolean goesOn;

    WordTable(WordText document) {
        this.document = document;
    }

    PageTable read(XMLStreamReader xml) throws XMLStreamException {
        List<ForeignRow> rows = new ArrayList<>();
        while (XmlPull.nextWithin(xml, "tbl")) {
            if (xml.getLocalName().equals("tr")) {
                int first = document.paragraph() + 1;
                ForeignRow row = new ForeignRow(first, row(xml));
                if (!row.cells().isEmpty() && document.page().hasRoom(row)) rows.add(row);
            } else if (WordText.NO_TEXT.contains(xml.getLocalName())) XmlPull.skip(xml);
        }
        return new PageTable("", rows);
    }

    private List<ForeignCell> row(XMLStreamReader xml) throws XMLStreamException {
        while (XmlPull.nextWithin(xml, "tr")) {
            switch (xml.getLocalName()) {
                case CELL -> add(cell(xml));
                case "gridBefore" -> cells.skip(XmlPull.number(xml, "val", 0, ImportLimits.CELLS));
                case "trPrChange", "tblPrEx" -> XmlPull.skip(xml);
                default -> {}
            }
        }
        return cells.end();
    }

    private void add(ForeignCell cell) {
        if (!cells.hasRoom()) return;
        int column = cells.column();
        ForeignCell shown = goesOn ? merged.getOrDefault(column, cell) : cell;
        if (begins) merged.put(column, cell);
        else if (!goesOn) merged.remove(column);
        cells.add(shown, columns, 1);
    }

    private ForeignCell cell(XMLStreamReader xml) throws XMLStreamException {
        CellText text = new CellText();
        columns = 1;
        begins = false;
        goesOn = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(CELL)) depth--;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case CELL -> depth++;
                case "tcPr" -> readSpans(xml, depth == 1);
                case "p" -> document.readInto(text, xml);
                default -> {}
            }
        }
        return text.cell();
    }

    private void readSpans(XMLStreamReader xml, boolean isOwn) throws XMLStreamException {
        while (XmlPull.nextWithin(xml, "tcPr")) {
            String name = xml.getLocalName();
            if (name.equals("tcPrChange")) XmlPull.skip(xml);
            else if (isOwn && name.equals("gridSpan")) columns = XmlPull.number(xml, "val", 1, ImportLimits.CELLS);
            else if (isOwn && name.equals("vMerge")) {
                begins = XmlPull.attribute(xml, "val").equals("restart");
                goesOn = !begins;
            }
        }
    }
}
