package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the paragraphs and tables of a document of Word (ISO 29500); lines are numbers of paragraphs. */
final class WordText {
    private static final String PART = "word/document.xml";

    /** What is not of the text as it stands: what was deleted, instructions, what is there a second time. */
    static final Set<String> NO_TEXT =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "sectPr", "rPrChange", "pPrChange", "tblPr");

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|titre|title)\\s?(?<level>[1-9]?)");

    /** The style of what stands above or below a table, in English or French, as the id of a style is made of it. */
    private static final Pattern CAPTION = Pattern.compile("(?i)caption|l[ée]?gende");

    private final Relations relations;
    private final PageContent page = new PageContent();
    private final List<ForeignLink> links = new ArrayList<>();
    private final List<String> boxes = new ArrayList<>();
    private long boxed;
    private int paragraph;
    private int level;
    private boolean isItem;
    private boolean isCaption;

    private WordText(Relations relations) {
        this.relations = relations;
    }

    static PageContent read(ZipParts zip) throws IOException, UnreadableFileException {
        WordText text = new WordText(zip.relations(PART));
        zip.read(PART, xml -> {
            while (XmlPull.nextWithin(xml, "document")) {
                switch (xml.getLocalName()) {
                    case "p" -> text.add(text.passage(xml));
                    case "tbl" -> text.page.add(new WordTable(text).read(xml));
                    default -> {
                        if (NO_TEXT.contains(xml.getLocalName())) XmlPull.skip(xml);
                    }
                }
            }
        });
        return text.page.whole();
    }

    /** Adds a paragraph, and after it what stands in the boxes that are anchored in it. */
    private void add(Passage passage) {
        if (isCaption) page.addCaption(passage);
        else page.add(passage);
        for (String box : boxes) page.add(new Passage(paragraph, Passage.Kind.PARAGRAPH, 0, box, List.of()));
        boxes.clear();
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
        cell.add(passage(xml));
    }

    private Passage passage(XMLStreamReader xml) throws XMLStreamException {
        paragraph++;
        level = 0;
        isItem = false;
        isCaption = false;
        links.clear();
        StringBuilder text = new StringBuilder();
        readInto(text, xml, "p");
        Passage.Kind kind = level > 0 ? Passage.Kind.HEADING : isItem ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH;
        return new Passage(paragraph, kind, level, text.toString(), links);
    }

    private void readInto(StringBuilder text, XMLStreamReader xml, String end) throws XMLStreamException {
        while (XmlPull.nextWithin(xml, end)) {
            String name = xml.getLocalName();
            switch (name) {
                case "t" -> XmlPull.append(text, XmlPull.text(xml, NO_TEXT));
                case "tab" -> XmlPull.append(text, "\t");
                case "br", "cr" -> XmlPull.append(text, "\n");
                case "noBreakHyphen" -> XmlPull.append(text, "\u2011");
                case "hyperlink" -> readLink(text, xml);
                case "pPr" -> readStyle(xml);
                case "txbxContent", "txBody" -> addBox(XmlPull.text(xml, NO_TEXT));
                default -> {
                    if (NO_TEXT.contains(name)) XmlPull.skip(xml);
                }
            }
        }
    }

    private void addBox(String text) {
        boxed += text.length() + 1;
        if (boxed > ImportLimits.PAGE_TEXT) page.overflow();
        else boxes.add(text);
    }

    private void readLink(StringBuilder text, XMLStreamReader xml) throws XMLStreamException {
        String url =
                relations.target(XmlPull.attribute(xml, "id"), "/hyperlink").orElse("");
        int start = text.length();
        readInto(text, xml, "hyperlink");
        if (links.size() < ImportLimits.LINKS) links.addAll(ForeignLink.of(text.substring(start), url, start));
        else page.overflow();
    }

    private void readStyle(XMLStreamReader xml) throws XMLStreamException {
        while (XmlPull.nextWithin(xml, "pPr")) {
            switch (xml.getLocalName()) {
                case "pStyle" -> {
                    Matcher heading = HEADING.matcher(XmlPull.attribute(xml, "val"));
                    if (heading.matches()) level = XmlPull.clamped(heading.group("level"), 1, 9);
                    isCaption = CAPTION.matcher(XmlPull.attribute(xml, "val")).matches();
                }
                case "outlineLvl" -> level = Math.max(level, XmlPull.number(xml, "val", 0, 9) % 9 + 1);
                case "numPr" -> isItem = true;
                case "pPrChange", "rPr", "tabs" -> XmlPull.skip(xml);
                default -> {}
            }
        }
    }
}
