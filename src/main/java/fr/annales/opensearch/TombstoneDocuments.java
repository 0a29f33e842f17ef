package fr.annales.opensearch;

import fr.annales.codec.TombstoneJson;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Writes and reads the tombstones of a version, in documents of a thousand each, since all of them together may be
 * longer than an answer of a cluster may be.
 */
record TombstoneDocuments(ClusterAdmin admin, String index) {
    /**
     * The tombstones of one document. A title has 200 characters at most, so that a thousand tombstones with their
     * concepts are a megabyte or two.
     */
    static final int IN_ONE = 1_000;

    private static final String REMOVED = "removed";

    /** The number of documents for some tombstones. */
    static int count(List<Tombstone> removed) {
        return (removed.size() + IN_ONE - 1) / IN_ONE;
    }

    void write(List<Tombstone> removed) throws IOException {
        for (int i = 0; i < count(removed); i++) {
            List<Tombstone> some = removed.subList(i * IN_ONE, Math.min((i + 1) * IN_ONE, removed.size()));
            admin.told("PUT", path(i), Map.of(Schema.DATA, Map.of(REMOVED, TombstoneJson.write(some))));
        }
    }

    /** Reads the tombstones. Throws a RuntimeException on what {@link #write} did not write. */
    List<Tombstone> read(int count) throws IOException {
        List<Tombstone> removed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode document = admin.find(path(i));
            if (document == null) throw new ClusterException("il manque " + path(i) + " dans le cluster", null);
            JsonNode data = document.required("_source").required(Schema.DATA);
            removed.addAll(TombstoneJson.read(data.required(REMOVED).asString()));
        }
        return removed;
    }

    private String path(int number) {
        return "/" + index + "/_doc/" + REMOVED + "-" + number;
    }
}
