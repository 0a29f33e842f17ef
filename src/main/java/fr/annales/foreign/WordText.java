package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the paragraphs and tables of a document of Word (ISO 29500); lines are numbers of paragraphs. */
final class WordText {
    private static final String PART = "word/document.xml";

    /** What is not of the text as it stands: what was deleted, instructions, what is there a second time. */
    private static final Set<String> NO_TEXT =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "sectPr", "rPrChange", "pPrChange", "tblPr");

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|titre|title)\\s?(?<level>[1-9]?)");

    private final Relations relations;
    private final Page page = new Page();
    private final List<ForeignLink> links = new ArrayList<>();
    private int paragraph;
    private int level;
    private boolean isItem;
    private final List<String> boxes = new ArrayList<>();

    private WordText(Relations relations) {
        this.relations = relations;
    }

    static Page read(ZipParts zip) throws IOException, UnreadableFile {
        WordText text = new WordText(zip.relations(PART));
        zip.read(PART, xml -> {
            while (Xml.nextWithin(xml, "document")) {
                switch (xml.getLocalName()) {
                    case "p" -> text.add(text.passage(xml));
                    case "tbl" -> text.page.add(text.table(xml));
                    default -> {
                        if (NO_TEXT.contains(xml.getLocalName())) Xml.skip(xml);
                    }
                }
            }
        });
        return text.page.whole();
    }

    /** Adds a paragraph, and after it what stands in the boxes that are anchored in it. */
    private void add(Passage passage) {
        page.add(passage);
        for (String box : boxes) page.add(new Passage(paragraph, Passage.Kind.PARAGRAPH, 0, box, List.of()));
        boxes.clear();
    }

    private Passage passage(XMLStreamReader xml) throws XMLStreamException {
        paragraph++;
        level = 0;
        isItem = false;
        links.clear();
        StringBuilder text = new StringBuilder();
        readInto(text, xml, "p");
        Passage.Kind kind = level > 0 ? Passage.Kind.HEADING : isItem ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH;
        return new Passage(paragraph, kind, level, text.toString(), links);
    }

    private void readInto(StringBuilder text, XMLStreamReader xml, String end) throws XMLStreamException {
        while (Xml.nextWithin(xml, end)) {
            String name = xml.getLocalName();
            switch (name) {
                case "t" -> Xml.append(text, Xml.text(xml, NO_TEXT));
                case "tab" -> Xml.append(text, "\t");
                case "br", "cr" -> Xml.append(text, "\n");
                case "noBreakHyphen" -> Xml.append(text, "\u2011");
                case "hyperlink" -> readLink(text, xml);
                case "pPr" -> readStyle(xml);
                case "txbxContent", "txBody" -> boxes.add(Xml.text(xml, NO_TEXT));
                default -> {
                    if (NO_TEXT.contains(name)) Xml.skip(xml);
                }
            }
        }
    }

    private void readLink(StringBuilder text, XMLStreamReader xml) throws XMLStreamException {
        String url = relations.target(Xml.attribute(xml, "id"), "/hyperlink").orElse("");
        int start = text.length();
        readInto(text, xml, "hyperlink");
        links.addAll(WebAddress.link(text.substring(start), url));
    }

    private void readStyle(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextWithin(xml, "pPr")) {
            switch (xml.getLocalName()) {
                case "pStyle" -> {
                    Matcher heading = HEADING.matcher(Xml.attribute(xml, "val"));
                    if (heading.matches()) level = Xml.clamped(heading.group("level"), 1, 9);
                }
                case "outlineLvl" -> level = Math.max(level, Xml.number(xml, "val", 0, 9) % 9 + 1);
                case "numPr" -> isItem = true;
                case "pPrChange", "rPr", "tabs" -> Xml.skip(xml);
                default -> {}
            }
        }
    }

    private Page.Table table(XMLStreamReader xml) throws XMLStreamException {
        List<ForeignRow> rows = new ArrayList<>();
        while (Xml.nextWithin(xml, "tbl")) {
            if (xml.getLocalName().equals("tr")) {
                int first = paragraph + 1;
                ForeignRow row = new ForeignRow(first, cells(xml));
                if (!row.cells().isEmpty() && page.hasRoom(row)) rows.add(row);
            } else if (NO_TEXT.contains(xml.getLocalName())) Xml.skip(xml);
        }
        return new Page.Table(rows);
    }

    private List<ForeignCell> cells(XMLStreamReader xml) throws XMLStreamException {
        List<ForeignCell> cells = new ArrayList<>();
        while (Xml.nextWithin(xml, "tr")) {
            switch (xml.getLocalName()) {
                case "tc" -> cells.add(cell(xml));
                case "trPr" -> Xml.skip(xml);
                default -> {}
            }
        }
        return HtmlRows.trimmed(cells);
    }

    /** A table in a cell is read as its text. */
    private ForeignCell cell(XMLStreamReader xml) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        List<ForeignLink> ofCell = new ArrayList<>();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tc")) depth--;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("tc")) depth++;
            if (!xml.getLocalName().equals("p")) continue;
            Passage passage = passage(xml);
            if (!passage.text().isEmpty())
                lines.add(passage.kind() == Passage.Kind.ITEM ? "- " + passage.text() : passage.text());
            ofCell.addAll(passage.links());
        }
        return new ForeignCell(String.join("\n", lines), ofCell);
    }
}
