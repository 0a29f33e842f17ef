package fr.annales.opensearch;

import fr.annales.codec.ArchiveJson;
import fr.annales.codec.DataFileJson;
import fr.annales.dates.Period;
import fr.annales.engine.ArchiveYears;
import fr.annales.engine.Ledger;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a version says of itself, kept in one document; its tombstones are in {@link TombstoneDocuments}.
 *
 * @param schema the {@link Schema#VERSION} that it was built with
 * @param archive what the archive says of itself
 * @param files the files that it was built from
 * @param publication what the ledger told at its publication
 * @param known the period from the earliest known day to the latest, or null when no event has a date
 * @param values the number of different values of each field that is aggregated
 * @param events what its index of events holds
 * @param forms what its index of forms holds
 */
record VersionData(
        String schema,
        Archive archive,
        List<DataFile> files,
        Ledger.Publication publication,
        @Nullable Period known,
        Map<String, Integer> values,
        Contents events,
        Contents forms) {

    /**
     * What an index holds, to verify it by.
     *
     * @param documents the number of documents
     * @param checksum the sum of their {@link Checksum}s
     * @param longest the length in bytes of the longest document as it was sent
     */
    record Contents(long documents, long checksum, int longest) {
        static Contents of(JsonNode json) {
            return new Contents(
                    json.required("documents").asLong(),
                    json.required("checksum").asLong(),
                    json.required("longest").asInt());
        }

        Map<String, Object> toJson() {
            return Map.of("documents", documents, "checksum", checksum, "longest", longest);
        }
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", schema);
        json.put("archive", ArchiveJson.write(archive));
        json.put("files", DataFileJson.write(files));
        json.put("published", publication.time().toString());
        json.put("removed", TombstoneDocuments.count(publication.removed()));
        if (known != null)
            json.put("known", List.of(known.first().toEpochDay(), known.last().toEpochDay()));
        json.put("values", values);
        json.put("events", events.toJson());
        json.put("forms", forms.toJson());
        return json;
    }

    /** The schema of a version. It is checked first, since the data of another schema could not be read. */
    static String schema(JsonNode json) {
        return json.path("schema").asString("");
    }

    /** The number of documents of its {@link TombstoneDocuments}. */
    static int removed(JsonNode json) {
        return json.required("removed").asInt();
    }

    /**
     * Reads what a version says of itself.
     *
     * @param removed its tombstones
     * @throws RuntimeException on what {@link #toJson} did not write
     */
    static VersionData of(JsonNode json, List<Tombstone> removed) {
        Map<String, Integer> values = new LinkedHashMap<>();
        json.required("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asInt()));
        JsonNode known = json.path("known");
        return new VersionData(
                schema(json),
                ArchiveJson.read(json.required("archive").asString()),
                DataFileJson.read(json.required("files").asString()),
                new Ledger.Publication(Instant.parse(json.required("published").asString()), removed),
                known.isMissingNode() ? null : new Period(day(known.required(0)), day(known.required(1))),
                values,
                Contents.of(json.required("events")),
                Contents.of(json.required("forms")));
    }

    private static LocalDate day(JsonNode day) {
        return LocalDate.ofEpochDay(day.asLong());
    }

    ArchiveYears years() {
        return new ArchiveYears(known);
    }
}
