package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the cells of a workbook show their numbers, as far as that makes dates of them. */
record CellFormats(List<Shown> ofStyles) {

    /** What a number in a cell shows. */
    enum Shown {
        NUMBER,
        DAY,
        MONTH,
        YEAR,
        TIME
    }

    /** What is no letter of a format: texts, escaped characters, fillers, colours and languages, halves of the day. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"[^\"]*+\"?|\\\\.?|[_*].?|\\[(?![hms]++\\])[^\\]]*+\\]?|am/pm|a/p", Pattern.CASE_INSENSITIVE);

    /** Minutes, beside hours or seconds; all other {@code m} are months. */
    private static final Pattern MINUTES = Pattern.compile("(?<!h)h++[^a-z]{0,2}m++|(?<!m)m++(?=[^a-z]{0,2}s)");

    private static final int FIRST_OWN = 164;

    static CellFormats read(ZipParts zip, String part) throws IOException, UnreadableFileException {
        List<Shown> ofStyles = new ArrayList<>();
        Map<Integer, String> own = new HashMap<>();
        if (zip.has(part))
            zip.readSmall(part, xml -> {
                while (XmlPull.nextWithin(xml, "styleSheet")) {
                    if (own.size() > ImportLimits.FORMATS) throw tooMany();
                    if (xml.getLocalName().equals("numFmt"))
                        own.put(
                                XmlPull.number(xml, "numFmtId", 0, Integer.MAX_VALUE),
                                XmlPull.attribute(xml, "formatCode"));
                    if (xml.getLocalName().equals("cellXfs")) readStyles(xml, own, ofStyles);
                }
            });
        return new CellFormats(ofStyles);
    }

    private static void readStyles(XMLStreamReader xml, Map<Integer, String> own, List<Shown> ofStyles)
            throws XMLStreamException, UnreadableFileException {
        while (XmlPull.nextWithin(xml, "cellXfs")) {
            if (ofStyles.size() > ImportLimits.FORMATS) throw tooMany();
            if (!xml.getLocalName().equals("xf")) continue;
            int format = XmlPull.number(xml, "numFmtId", 0, Integer.MAX_VALUE);
            ofStyles.add(own.containsKey(format) ? shown(own.get(format)) : builtIn(format));
        }
    }

    private static UnreadableFileException tooMany() {
        return UnreadableReasons.tooMany(ImportLimits.FORMATS, "formats de cellules");
    }

    Shown ofStyle(String style) {
        int number = XmlPull.clamped(style, 0, Integer.MAX_VALUE);
        return number < ofStyles.size() ? ofStyles.get(number) : Shown.NUMBER;
    }

    /** Formats that every workbook has, East Asian ones included, which are all of days or times. */
    private static Shown builtIn(int format) {
        if (format >= FIRST_OWN) return Shown.NUMBER;
        return switch (format) {
            case 14, 15, 16, 22 -> Shown.DAY;
            case 17 -> Shown.MONTH;
            case 18, 19, 20, 21, 45, 46, 47 -> Shown.TIME;
            case 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Shown.DAY;
            default -> Shown.NUMBER;
        };
    }

    /** What a format shows of a positive number, by its letters: {@code d}, {@code m}, {@code y}, {@code h}. */
    static Shown shown(String code) {
        String letters = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        int end = letters.indexOf(';');
        String positive = end < 0 ? letters : letters.substring(0, end);
        if (positive.contains("general") || (positive.indexOf('0') >= 0 && positive.indexOf('y') < 0))
            return positive.indexOf('s') >= 0 ? Shown.TIME : Shown.NUMBER;
        boolean hasTime = positive.indexOf('h') >= 0 || positive.indexOf('s') >= 0;
        String date = MINUTES.matcher(positive).replaceAll("");
        if (date.indexOf('d') >= 0) return Shown.DAY;
        if (date.indexOf('m') >= 0) return Shown.MONTH;
        if (date.indexOf('y') >= 0) return Shown.YEAR;
        return hasTime ? Shown.TIME : Shown.NUMBER;
    }
}
