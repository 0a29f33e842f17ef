package fr.annales.foreign;

import fr.annales.codec.Truncation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the visible sheets of an OpenDocument spreadsheet (ISO 26300), each as a table, or all of them where it shows
 * none. What it keeps of other files, to compute with, is no sheet of its own.
 */
final class OpenSpreadsheet {
    private static final String PART = "content.xml";

    /** The name of a table that is a copy of one in another file: {@code 'file:///a.ods'#$Feuille1}. */
    private static final Pattern OF_ANOTHER_FILE = Pattern.compile("'\\w+:.*'#\\$.*");

    private static final int MOST_STYLES = 100_000;

    private final TableEmitter output;
    private final boolean isWhole;
    private final Set<String> hidingStyles = new HashSet<>();
    private final List<String> hidden = new ArrayList<>();
    private String style = "";
    private boolean hasVisible;
    private int sheets;

    private OpenSpreadsheet(TableEmitter output, boolean isWhole) {
        this.output = output;
        this.isWhole = isWhole;
    }

    static void read(ZipParts zip, TableEmitter output) throws IOException, UnreadableFileException {
        OpenSpreadsheet visible = new OpenSpreadsheet(output, false);
        zip.read(PART, visible::read);
        if (visible.hasVisible) visible.hidden.forEach(name -> Workbook.tellHidden(name, output));
        else zip.read(PART, new OpenSpreadsheet(output, true)::read);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException {
        while (XmlPull.nextWithin(xml, "spreadsheet")) {
            switch (xml.getLocalName()) {
                case "style", "default-style" -> style = XmlPull.attribute(xml, "name");
                case "table-properties" -> addStyle(xml);
                case "table" -> readTable(xml);
                case "dde-links", "tracked-changes" -> XmlPull.skip(xml);
                default -> {}
            }
        }
    }

    private void addStyle(XMLStreamReader xml) {
        boolean hides = XmlPull.attribute(xml, "display").equals("false");
        if (hides && hidingStyles.size() < MOST_STYLES) hidingStyles.add(style);
    }

    private void readTable(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException {
        if (++sheets > ImportLimits.SHEETS) throw UnreadableReasons.tooMany(ImportLimits.SHEETS, "feuilles");
        String name = XmlPull.attribute(xml, "name");
        boolean isHidden = !isWhole && hidingStyles.contains(XmlPull.attribute(xml, "style-name"));
        if (OF_ANOTHER_FILE.matcher(name).matches()) XmlPull.skip(xml);
        else if (isHidden) {
            hidden.add(Truncation.of(name, ImportLimits.NAME));
            XmlPull.skip(xml);
        } else {
            hasVisible = true;
            OpenSheet.read(xml, output);
        }
    }
}
