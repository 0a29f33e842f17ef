package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the paragraphs, lists and tables of an OpenDocument text (ISO 26300); lines are numbers of paragraphs. */
final class OpenText {
    private static final Set<String> NO_TEXT = Set.of(
            "tracked-changes",
            "forms",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "annotation",
            "table-of-content",
            "note");

    private final Page page = new Page();
    private int paragraph;

    private OpenText() {}

    static Page read(ZipParts zip) throws IOException, UnreadableFile {
        OpenText text = new OpenText();
        zip.read("content.xml", text::read);
        return text.page.whole();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int lists = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("list")) lists--;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "list" -> lists++;
                case "h" -> {
                    int level = Xml.number(xml, "outline-level", 1, 9);
                    page.add(passage(xml, Passage.Kind.HEADING, level));
                }
                case "p" -> page.add(passage(xml, ofParagraph(xml, lists), isTitle(xml) ? 1 : 0));
                case "table" -> page.add(table(xml));
                default -> {
                    if (NO_TEXT.contains(xml.getLocalName())) Xml.skip(xml);
                }
            }
        }
    }

    private static boolean isTitle(XMLStreamReader xml) {
        return Xml.attribute(xml, "style-name").equals("Title");
    }

    private static Passage.Kind ofParagraph(XMLStreamReader xml, int lists) {
        if (isTitle(xml)) return Passage.Kind.HEADING;
        return lists > 0 ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH;
    }

    private Passage passage(XMLStreamReader xml, Passage.Kind kind, int level) throws XMLStreamException {
        paragraph++;
        List<ForeignLink> links = new ArrayList<>();
        String text = OpenDocument.paragraph(xml, links);
        return new Passage(paragraph, kind, level, text, links);
    }

    private Page.Table table(XMLStreamReader xml) throws XMLStreamException {
        List<ForeignRow> rows = new ArrayList<>();
        while (Xml.nextWithin(xml, "table")) {
            if (!xml.getLocalName().equals("table-row")) continue;
            int first = paragraph + 1;
            ForeignRow row = new ForeignRow(first, cells(xml));
            if (!row.cells().isEmpty() && page.hasRoom(row)) rows.add(row);
        }
        return new Page.Table(rows);
    }

    private List<ForeignCell> cells(XMLStreamReader xml) throws XMLStreamException {
        List<ForeignCell> cells = new ArrayList<>();
        while (Xml.nextWithin(xml, "table-row")) {
            List<String> lines = new ArrayList<>();
            List<ForeignLink> links = new ArrayList<>();
            String cell = xml.getLocalName();
            while (Xml.nextWithin(xml, cell)) {
                if (!xml.getLocalName().matches("[ph]")) continue;
                Passage passage = passage(xml, Passage.Kind.PARAGRAPH, 0);
                if (!passage.text().isEmpty()) lines.add(passage.text());
                links.addAll(passage.links());
            }
            cells.add(new ForeignCell(String.join("\n", lines), links));
        }
        return HtmlRows.trimmed(cells);
    }
}
