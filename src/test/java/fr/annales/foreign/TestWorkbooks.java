package fr.annales.foreign;

import java.io.IOException;
import java.nio.file.Path;

/** Makes small workbooks of the XML that cells are. */
final class TestWorkbooks {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private TestWorkbooks() {}

    static String relation(String id, String type, String target, String more) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\" %s/>".formatted(id, RELATIONS, type, target, more);
    }

    static String relations(String... all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", all) + "</Relationships>";
    }

    static String sheet(String rows, String after) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    static String workbook(String properties, String sheets) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + properties + "<sheets>" + sheets
                + "</sheets></workbook>";
    }

    /** A workbook of one sheet whose cells have the style of the format code, number 1, or none. */
    static Path workbook(Path file, String properties, String format, String sheet) throws IOException {
        return CollectedTables.zip(
                file,
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                workbook(properties, "<sheet name=\"Feuille 1\" sheetId=\"1\" r:id=\"rId1\"/>"),
                "xl/_rels/workbook.xml.rels",
                relations(
                        relation("rId1", "worksheet", "worksheets/sheet1.xml", ""),
                        relation("rId2", "styles", "styles.xml", ""),
                        relation("rId3", "sharedStrings", "sharedStrings.xml", "")),
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN + "\"><si><t>Année</t></si><si><r><t>Un texte </t></r><r><rPr><b/></rPr>"
                        + "<t>gras</t></r><rPh sb=\"0\" eb=\"1\"><t>かな</t></rPh></si>"
                        + "<si><t>une_x000D_\nligne &amp; l’autre</t></si></sst>",
                "xl/styles.xml",
                styles(format),
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static String styles(String format) {
        boolean isBuiltIn = format.matches("\\d+");
        String own = isBuiltIn
                ? ""
                : "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\""
                        + format.replace("&", "&amp;").replace("\"", "&quot;") + "\"/></numFmts>";
        return "<styleSheet xmlns=\"" + MAIN + "\">" + own
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\""
                + (isBuiltIn ? format : "170") + "\"><alignment/></xf></cellXfs></styleSheet>";
    }

    /** An OpenDocument file of a kind, {@code spreadsheet} or {@code text}. */
    static Path openDocument(Path file, String kind, String body) throws IOException {
        return openDocument(file, kind, "", body);
    }

    /** One with automatic styles. */
    static Path openDocument(Path file, String kind, String styles, String body) throws IOException {
        return CollectedTables.zip(
                file, "mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", """
                        <?xml version="1.0" encoding="UTF-8"?><office:document-content
                        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                        xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>%s</office:automatic-styles>
                        <office:body><office:%s>%s</office:%s></office:body></office:document-content>""".formatted(
                                styles, kind, body, kind));
    }

    static Path word(Path file, String body, String... relations) throws IOException {
        return CollectedTables.zip(
                file,
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                        + RELATIONS + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>",
                "word/_rels/document.xml.rels",
                relations(relations));
    }
}
