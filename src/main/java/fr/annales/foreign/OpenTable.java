package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a table of an OpenDocument text; the places that a cell covers are of that cell, and not read. */
final class OpenTable {
    private final SpannedCells cells = new SpannedCells();
    private final OpenText document;

    OpenTable(OpenText document) {
        this.document = document;
    }

    PageTable read(XMLStreamReader xml) throws XMLStreamException {
        List<ForeignRow> rows = new ArrayList<>();
        while (XmlPull.nextWithin(xml, "table")) {
            if (!xml.getLocalName().equals("table-row")) continue;
            int first = document.paragraph() + 1;
            ForeignRow row = new ForeignRow(first, row(xml));
            if (!row.cells().isEmpty() && document.page().hasRoom(row)) rows.add(row);
        }
        return new PageTable("", rows);
    }

    private List<ForeignCell> row(XMLStreamReader xml) throws XMLStreamException {
        while (XmlPull.nextWithin(xml, "table-row")) {
            if (xml.getLocalName().equals("covered-table-cell")) XmlPull.skip(xml);
            else add(xml);
        }
        return cells.end();
    }

    private void add(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        int columns = XmlPull.number(xml, "number-columns-spanned", 1, ImportLimits.CELLS);
        int rows = XmlPull.number(xml, "number-rows-spanned", 1, Integer.MAX_VALUE);
        int times = XmlPull.number(xml, "number-columns-repeated", 1, ImportLimits.CELLS);
        CellText text = new CellText();
        while (XmlPull.nextWithin(xml, element)) if (xml.getLocalName().matches("[ph]")) document.readInto(text, xml);
        ForeignCell cell = text.cell();
        for (int i = 0; i < times && cells.hasRoom(); i++) cells.add(cell, columns, rows);
    }
}
