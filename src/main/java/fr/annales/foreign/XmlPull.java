package fr.annales.foreign;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What reading XML forward comes down to: names without their namespaces, which differ between makers. */
final class XmlPull {
    private XmlPull() {}

    /** An attribute of the element that begins, empty when it has none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++)
            if (xml.getAttributeLocalName(at).equals(name)) return xml.getAttributeValue(at);
        return "";
    }

    /** A number of an attribute, at least a least one and at most a largest one; the least where it is none. */
    static int number(XMLStreamReader xml, String name, int least, int largest) {
        return clamped(attribute(xml, name), least, largest);
    }

    static int clamped(String number, int least, int largest) {
        String figures = number.strip();
        boolean isNumber = figures.matches("\\d{1,9}");
        return isNumber ? Math.clamp(Integer.parseInt(figures), least, largest) : least;
    }

    /** Whether the next event begins an element; false at the end of the one named, or of all. */
    static boolean nextWithin(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) return true;
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) return false;
        }
        return false;
    }

    /** Goes past the end of the element that begins. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    /** The text of the element that begins, but for what is inside elements of some names. */
    static String text(XMLStreamReader xml, Set<String> without) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (without.contains(xml.getLocalName())) skip(xml);
                    else depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    /** One character more than a cell may have is kept, so that the cut is told. */
    static void append(StringBuilder text, String more) {
        int room = ImportLimits.CELL + 1 - text.length();
        text.append(more, 0, Math.clamp(more.length(), 0, Math.max(0, room)));
    }
}
