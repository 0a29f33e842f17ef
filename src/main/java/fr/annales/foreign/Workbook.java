package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the visible sheets of a workbook of Excel (ISO 29500), each as a table.
 *
 * @param sharedTexts the texts that cells of all sheets refer to
 * @param formats of the cells, by the number of their style
 * @param counts1904 whether days are counted from 1904, as Macs did
 */
record Workbook(List<String> sharedTexts, CellFormats formats, boolean counts1904) {
    private static final String DEFAULT_PART = "xl/workbook.xml";

    private record Sheet(String name, String id, boolean isHidden) {}

    static void read(ZipParts zip, TableEmitter output) throws IOException, UnreadableFileException {
        String named = zip.relations("").target("/officeDocument");
        String part = zip.has(named) ? named : DEFAULT_PART;
        List<Sheet> sheets = new ArrayList<>();
        boolean[] counts1904 = new boolean[1];
        zip.readSmall(part, xml -> {
            while (XmlPull.nextWithin(xml, "workbook")) {
                switch (xml.getLocalName()) {
                    case "workbookPr" ->
                        counts1904[0] = List.of("1", "true").contains(XmlPull.attribute(xml, "date1904"));
                    case "sheet" -> sheets.add(sheet(xml));
                    default -> {}
                }
                if (sheets.size() > ImportLimits.SHEETS)
                    throw UnreadableReasons.tooMany(ImportLimits.SHEETS, "feuilles");
            }
        });
        Relations relations = zip.relations(part);
        Workbook workbook = new Workbook(
                SharedTexts.read(zip, relations.target("/sharedStrings")),
                CellFormats.read(zip, relations.target("/styles")),
                counts1904[0]);
        workbook.read(zip, sheets, relations, output);
    }

    private static Sheet sheet(XMLStreamReader xml) {
        return new Sheet(
                XmlPull.attribute(xml, "name"),
                XmlPull.attribute(xml, "id"),
                XmlPull.attribute(xml, "state").endsWith("idden"));
    }

    private void read(ZipParts zip, List<Sheet> sheets, Relations relations, TableEmitter output)
            throws IOException, UnreadableFileException {
        boolean allHidden = sheets.stream().allMatch(Sheet::isHidden);
        for (Sheet sheet : sheets) {
            String part = relations.target(sheet.id, "/worksheet").orElse("");
            if (!zip.has(part)) continue;
            if (sheet.isHidden && !allHidden) {
                tellHidden(sheet.name, output);
                continue;
            }
            output.table(sheet.name, List.of());
            SheetCells.read(zip, part, this, output);
        }
    }

    static void tellHidden(String sheet, TableEmitter output) {
        output.remark(
                0, "la feuille masquée " + Sentences.quoted(sheet) + " n’a pas été lue ; l’afficher pour la reprendre");
    }
}
