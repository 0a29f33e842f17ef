package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of one sheet of a workbook, one at a time. */
final class SheetCells {
    /** A link that is written as a formula. */
    private static final Pattern LINK = Pattern.compile("(?is)HYPERLINK\\(\\s*+\"(?<url>[^\"]++)\".*");

    private static final ForeignCell EMPTY = ForeignCell.of("");

    /** A cell merged with those below it. */
    private record Merged(ForeignCell cell, int lastRow) {}

    private final Workbook workbook;
    private final SheetExtras extras;
    private final TableEmitter output;
    private final Map<Integer, Merged> merged = new TreeMap<>();
    private int row;
    private int column;

    /** Cells with a formula whose outcome the file does not hold, and the row of the first. */
    private int unvalued;

    private int firstUnvalued;

    private SheetCells(Workbook workbook, SheetExtras extras, TableEmitter output) {
        this.workbook = workbook;
        this.extras = extras;
        this.output = output;
    }

    static void read(ZipParts zip, String part, Workbook workbook, TableEmitter output)
            throws IOException, UnreadableFileException {
        SheetCells cells = new SheetCells(workbook, SheetExtras.read(zip, part), output);
        zip.read(part, cells::read);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException {
        while (XmlPull.nextWithin(xml, "sheetData")) {
            if (!xml.getLocalName().equals("row")) continue;
            row = Math.max(row + 1, XmlPull.number(xml, "r", row + 1, Integer.MAX_VALUE));
            output.row(row, cells(xml));
        }
        tellUnvalued();
    }

    private void tellUnvalued() {
        if (unvalued > 0)
            output.remark(
                    firstUnvalued,
                    (unvalued == 1 ? "une formule" : unvalued + " formules")
                            + " sans résultat enregistré : cellule vide ici ; ouvrir le fichier dans un tableur,"
                            + " l’enregistrer, et importer de nouveau");
    }

    private List<ForeignCell> cells(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException {
        List<ForeignCell> cells = new ArrayList<>();
        long held = 0;
        column = -1;
        while (XmlPull.nextWithin(xml, "row")) {
            if (!xml.getLocalName().equals("c")) continue;
            String reference = XmlPull.attribute(xml, "r");
            column = reference.isEmpty()
                    ? column + 1
                    : CellReference.of(reference).column();
            ForeignCell cell = cell(xml, reference);
            held += cell.text().length();
            if (held > ImportLimits.PAGE_TEXT) throw UnreadableReasons.longRow(row);
            if (!cell.text().isEmpty()) put(cells, column, cell, reference);
        }
        merged.values().removeIf(above -> above.lastRow < row);
        if (!cells.isEmpty()) merged.forEach((at, above) -> set(cells, at, above.cell));
        return cells;
    }

    /** What stands beyond the bound leaves one cell there, by which that is told. */
    private void put(List<ForeignCell> cells, int at, ForeignCell cell, String reference) {
        int place = Math.clamp(at, 0, ImportLimits.CELLS);
        set(cells, place, cell);
        int lastRow = extras.lastRows().getOrDefault(reference, 0);
        if (lastRow > row && place < ImportLimits.CELLS) merged.put(place, new Merged(cell, lastRow));
    }

    private static void set(List<ForeignCell> cells, int at, ForeignCell cell) {
        while (cells.size() <= at) cells.add(EMPTY);
        if (cells.get(at).text().isEmpty()) cells.set(at, cell);
    }

    private ForeignCell cell(XMLStreamReader xml, String reference) throws XMLStreamException {
        String type = XmlPull.attribute(xml, "t");
        CellFormats.Shown format = workbook.formats().ofStyle(XmlPull.attribute(xml, "s"));
        String value = "";
        String url = extras.addresses().getOrDefault(reference, "");
        boolean isFormula = false;
        while (XmlPull.nextWithin(xml, "c")) {
            switch (xml.getLocalName()) {
                case "v" -> value = XmlPull.text(xml, SharedTexts.PHONETIC);
                case "is" -> value = SharedTexts.unescaped(XmlPull.text(xml, SharedTexts.PHONETIC));
                case "f" -> {
                    isFormula = true;
                    url = addressOf(XmlPull.text(xml, SharedTexts.PHONETIC), url);
                }
                default -> {}
            }
        }
        // An outcome that is an empty text has its type.
        if (isFormula && value.isBlank() && !type.equals("str") && unvalued++ == 0) firstUnvalued = row;
        String text = text(type, value, format);
        return new ForeignCell(text, ForeignLink.of(text, url, 0), isDay(type, format));
    }

    private static boolean isDay(String type, CellFormats.Shown format) {
        return type.equals("d") || (format == CellFormats.Shown.DAY && (type.isEmpty() || type.equals("n")));
    }

    private static String addressOf(String formula, String otherwise) {
        Matcher link = LINK.matcher(formula);
        return link.matches() ? link.group("url") : otherwise;
    }

    /** The blanks around a value that is no text do not count; one without a value is empty, whatever its type. */
    private String text(String type, String written, CellFormats.Shown format) {
        String value = written.strip();
        if (value.isEmpty()) return "";
        return switch (type) {
            case "s" -> sharedText(value);
            case "str" -> SharedTexts.unescaped(written);
            case "inlineStr" -> written;
            case "b" -> List.of("1", "true").contains(value) ? "VRAI" : "FAUX";
            case "d" -> value.replaceFirst("T00:00.*", "");
            case "e" -> error(value);
            default -> SerialNumber.shown(value, format, workbook.counts1904());
        };
    }

    private String sharedText(String number) {
        int at = XmlPull.clamped(number, -1, Integer.MAX_VALUE);
        return at >= 0 && at < workbook.sharedTexts().size()
                ? workbook.sharedTexts().get(at)
                : "";
    }

    private String error(String value) {
        output.remark(
                row,
                "une cellule montre l’erreur " + Sentences.shortened(value)
                        + " et a été prise pour vide ; corriger sa formule");
        return "";
    }
}
