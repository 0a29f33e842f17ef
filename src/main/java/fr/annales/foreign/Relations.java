package fr.annales.foreign;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** What a part of an Office document refers to: its parts, and addresses of the web. */
final class Relations {
    private record Relation(String type, String target) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations() {}

    /** Those of a part, or with an empty name those of the document. */
    static Relations of(ZipParts zip, String part) throws IOException, UnreadableFileException {
        int folder = part.lastIndexOf('/') + 1;
        String list = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Relations relations = new Relations();
        if (zip.has(list))
            zip.readSmall(list, xml -> {
                while (xml.hasNext()) {
                    if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                    if (relations.byId.size() == ImportLimits.RELATIONS)
                        throw UnreadableReasons.tooMany(ImportLimits.RELATIONS, "liens");
                    String target = XmlPull.attribute(xml, "Target");
                    boolean isOutside = XmlPull.attribute(xml, "TargetMode").equals("External");
                    String resolved = isOutside ? target : resolved(part.substring(0, folder), target);
                    relations.byId.put(
                            XmlPull.attribute(xml, "Id"), new Relation(XmlPull.attribute(xml, "Type"), resolved));
                }
            });
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }

    /** The first part of a type, by the end of the type's name; empty when there is none. */
    String target(String type) {
        return byId.values().stream()
                .filter(relation -> relation.type.endsWith(type))
                .findFirst()
                .map(Relation::target)
                .orElse("");
    }

    /** What an id refers to, of a type, by the end of its name. */
    Optional<String> target(String id, String type) {
        return Optional.ofNullable(byId.get(id))
                .filter(relation -> relation.type.endsWith(type))
                .map(Relation::target);
    }
}
