package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int MOST_STYLES = 100_000;

    /** What the styles of this document, which are numbered, are made of. */
    private final Map<String, String> styles = new HashMap<>();

    private final PageContent page = new PageContent();
    private int paragraph;

    private OpenText() {}

    static PageContent read(ZipParts zip) throws IOException, UnreadableFileException {
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
                case "style" -> addStyle(xml);
                case "list" -> lists++;
                case "h" -> {
                    int level = XmlPull.number(xml, "outline-level", 1, 9);
                    page.add(passage(xml, Passage.Kind.HEADING, level));
                }
                case "p" -> addParagraph(xml, lists);
                case "table" -> page.add(new OpenTable(this).read(xml));
                default -> {
                    if (NO_TEXT.contains(xml.getLocalName())) XmlPull.skip(xml);
                }
            }
        }
    }

    private void addStyle(XMLStreamReader xml) {
        if (styles.size() < MOST_STYLES)
            styles.put(XmlPull.attribute(xml, "name"), XmlPull.attribute(xml, "parent-style-name"));
    }

    private void addParagraph(XMLStreamReader xml, int lists) throws XMLStreamException {
        String written = XmlPull.attribute(xml, "style-name");
        String parent = styles.getOrDefault(written, "");
        String style = parent.isEmpty() ? written : parent;
        switch (style) {
            case "Title" -> page.add(passage(xml, Passage.Kind.HEADING, 1));
            case "Table", "Caption" -> page.addCaption(passage(xml, Passage.Kind.PARAGRAPH, 0));
            default -> page.add(passage(xml, lists > 0 ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH, 0));
        }
    }

    PageContent page() {
        return page;
    }

    /** The number of the last paragraph read. */
    int paragraph() {
        return paragraph;
    }

    /** Reads a paragraph into the cell that it stands in. */
    void readInto(CellText cell, XMLStreamReader xml) throws XMLStreamException {
        cell.add(passage(xml, Passage.Kind.PARAGRAPH, 0));
    }

    private Passage passage(XMLStreamReader xml, Passage.Kind kind, int level) throws XMLStreamException {
        paragraph++;
        List<ForeignLink> links = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        OpenDocument.paragraph(xml, text, links);
        if (links.size() > ImportLimits.LINKS) page.overflow();
        return new Passage(paragraph, kind, level, text.toString(), links);
    }
}
