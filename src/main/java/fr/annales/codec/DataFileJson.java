package fr.annales.codec;

import fr.annales.event.DataFile;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** The files that an archive was read from as JSON, both ways, for an index to record them. */
public final class DataFileJson {
    private DataFileJson() {}

    /** The files as one line of JSON. */
    public static String write(List<DataFile> files) {
        ArrayNode array = ArchiveJson.JSON.createArrayNode();
        for (DataFile file : files)
            array.addObject()
                    .put("name", file.name())
                    .put("size", file.size())
                    .put("modified", file.modified().toString())
                    .put("sha256", file.sha256());
        return ArchiveJson.JSON.writeValueAsString(array);
    }

    /**
     * The files that were written.
     *
     * @throws RuntimeException on what {@link #write} did not write
     */
    public static List<DataFile> read(String json) {
        return ArchiveJson.all(
                ArchiveJson.JSON.readTree(json),
                file -> new DataFile(
                        ArchiveJson.text("name", file),
                        file.required("size").asLong(),
                        Instant.parse(ArchiveJson.text("modified", file)),
                        ArchiveJson.text("sha256", file)));
    }
}
