package fr.annales.foreign;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of paragraphs of OpenDocument, in which blanks, tabs and line breaks are elements. */
final class OpenDocument {
    /** What stands in a paragraph and is none of its text. */
    private static final Set<String> BESIDE = Set.of(
            "note",
            "annotation",
            "annotation-end",
            "tracked-changes",
            "ruby-text",
            "change",
            "change-start",
            "change-end",
            "bookmark",
            "bookmark-start",
            "bookmark-end",
            "title",
            "desc",
            "binary-data");

    private OpenDocument() {}

    /** Reads the element that begins, to its end, behind what was read before. */
    static void paragraph(XMLStreamReader xml, StringBuilder text, List<ForeignLink> links) throws XMLStreamException {
        String url = "";
        int start = text.length();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (BESIDE.contains(xml.getLocalName())) {
                        XmlPull.skip(xml);
                        continue;
                    }
                    depth++;
                    appendBlank(xml, text);
                    if (xml.getLocalName().equals("a")) {
                        url = XmlPull.attribute(xml, "href");
                        start = text.length();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (xml.getLocalName().equals("a") && links.size() <= ImportLimits.LINKS)
                        links.addAll(ForeignLink.of(text.substring(start), url, start));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    XmlPull.append(text, xml.getText());
                default -> {}
            }
        }
    }

    private static void appendBlank(XMLStreamReader xml, StringBuilder text) {
        switch (xml.getLocalName()) {
            case "s" -> XmlPull.append(text, " ".repeat(XmlPull.number(xml, "c", 1, ImportLimits.CELLS)));
            case "tab" -> XmlPull.append(text, "\t");
            case "line-break" -> XmlPull.append(text, "\n");
            default -> {}
        }
    }
}
