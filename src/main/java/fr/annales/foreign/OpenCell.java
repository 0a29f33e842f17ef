package fr.annales.foreign;

import fr.annales.codec.Truncation;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One cell of an OpenDocument spreadsheet: its paragraphs are lines, its date is as exact as what it shows. */
final class OpenCell {
    private static final int LENGTH_OF_DAY = 10;
    private static final int LENGTH_OF_MONTH = 7;

    private OpenCell() {}

    /** Reads the element that begins, to its end. */
    static ForeignCell read(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        String type = XmlPull.attribute(xml, "value-type");
        String date = XmlPull.attribute(xml, "date-value");
        String number = XmlPull.attribute(xml, "value");
        StringBuilder text = new StringBuilder();
        boolean isFirst = true;
        List<ForeignLink> links = new ArrayList<>();
        while (XmlPull.nextWithin(xml, element)) {
            if (!xml.getLocalName().equals("p")) {
                XmlPull.skip(xml);
                continue;
            }
            if (!isFirst) XmlPull.append(text, "\n");
            isFirst = false;
            OpenDocument.paragraph(xml, text, links);
        }
        String shown = text.toString();
        return new ForeignCell(
                switch (type) {
                    case "date" -> date(date, shown);
                    case "float" -> number.isEmpty() ? shown : SerialNumber.plain(number);
                    default -> shown;
                },
                links,
                type.equals("date"));
    }

    /** A cell that shows a month or a year has a day all the same, which nobody meant. */
    private static String date(String date, String shown) {
        String day = Truncation.of(date, LENGTH_OF_DAY);
        return readings(shown).stream()
                .filter(reading -> reading.length() < day.length() && day.startsWith(reading))
                .findFirst()
                .map(reading -> reading.length() == LENGTH_OF_MONTH ? SerialNumber.month(day) : reading)
                .orElse(day);
    }

    private static List<String> readings(String shown) {
        return switch (WrittenDates.read(shown)) {
            case WrittenDate.Read(String edtf) -> List.of(edtf);
            case WrittenDate.Asked(List<String> readings) -> readings;
            default -> List.of();
        };
    }
}
