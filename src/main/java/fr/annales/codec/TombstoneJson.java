package fr.annales.codec;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What went from an archive as JSON, both ways, for an index to record it. */
public final class TombstoneJson {
    private TombstoneJson() {}

    /** The list as one line of JSON. */
    public static String write(List<Tombstone> removed) {
        ArrayNode array = ArchiveJson.JSON.createArrayNode();
        for (Tombstone gone : removed) {
            ObjectNode entry = array.addObject().put(EventFields.ID, gone.id()).put(EventFields.TITLE, gone.title());
            if (gone.date() != null) entry.put(EventFields.DATE, gone.date().edtf());
            ObjectNode concepts = entry.putObject("concepts");
            new TreeMap<>(gone.concepts()).forEach((facet, ids) -> {
                ArrayNode values = concepts.putArray(facet);
                ids.forEach(values::add);
            });
            entry.put("removed", gone.removed().toString());
        }
        return ArchiveJson.JSON.writeValueAsString(array);
    }

    /**
     * The list that was written.
     *
     * @throws RuntimeException on what {@link #write} did not write
     */
    public static List<Tombstone> read(String json) {
        return ArchiveJson.all(ArchiveJson.JSON.readTree(json), TombstoneJson::tombstone);
    }

    private static Tombstone tombstone(JsonNode entry) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        entry.required("concepts")
                .properties()
                .forEach(facet -> concepts.put(facet.getKey(), ArchiveJson.all(facet.getValue(), JsonNode::asString)));
        return new Tombstone(
                ArchiveJson.text(EventFields.ID, entry),
                ArchiveJson.text(EventFields.TITLE, entry),
                date(entry.get(EventFields.DATE)),
                concepts,
                Instant.parse(ArchiveJson.text("removed", entry)));
    }

    private static @Nullable EdtfDate date(@Nullable JsonNode edtf) {
        try {
            return edtf == null ? null : EdtfDate.parse(edtf.asString());
        } catch (InvalidDateException foreign) {
            throw new IllegalArgumentException(foreign);
        }
    }
}
