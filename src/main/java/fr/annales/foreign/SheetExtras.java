package fr.annales.foreign;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What a sheet says of its cells only after all of them: addresses behind them, and cells that are merged with those
 * below, which all show the same.
 *
 * @param addresses by the reference of a cell
 * @param lastRows the last row of a merged cell, by the reference of its first
 */
record SheetExtras(Map<String, String> addresses, Map<String, Integer> lastRows) {
    static SheetExtras read(ZipParts zip, String part) throws IOException, UnreadableFileException {
        Relations relations = zip.relations(part);
        SheetExtras extras = new SheetExtras(new HashMap<>(), new HashMap<>());
        zip.read(part, xml -> {
            while (XmlPull.nextWithin(xml, "worksheet")) {
                switch (xml.getLocalName()) {
                    case "row" -> XmlPull.skip(xml);
                    case "mergeCell" -> extras.merge(XmlPull.attribute(xml, "ref"));
                    case "hyperlink" ->
                        relations
                                .target(XmlPull.attribute(xml, "id"), "/hyperlink")
                                .ifPresent(url -> extras.link(XmlPull.attribute(xml, "ref"), url));
                    default -> {}
                }
                if (extras.addresses.size() > ImportLimits.RELATIONS)
                    throw UnreadableReasons.tooMany(ImportLimits.RELATIONS, "liens");
                if (extras.lastRows.size() > ImportLimits.RELATIONS)
                    throw UnreadableReasons.tooMany(ImportLimits.RELATIONS, "cellules fusionnées");
            }
        });
        return extras;
    }

    private void link(String reference, String url) {
        addresses.put(reference.replaceFirst(":.*", ""), url);
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        if (colon < 0) return;
        CellReference first = CellReference.of(range.substring(0, colon));
        CellReference last = CellReference.of(range.substring(colon + 1));
        if (last.row() > first.row()) lastRows.put(range.substring(0, colon), last.row());
    }
}
