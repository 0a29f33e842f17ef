package fr.annales.opensearch;

import fr.annales.codec.ArchiveJson;
import fr.annales.codec.DataFileJson;
import fr.annales.dates.Period;
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
 * What a version says of itself, in one document of its own but for what went, which has {@link TombstoneDocuments}.
 *
 * @param schema the {@link Schema#VERSION} it was built with
 * @param archive what the archive said of itself
 * @param files what it was built from
 * @param publication what its ledger said of it
 * @param known from the earliest known day to the latest, or null when no event has a date
 * @param values how many different values the fields have that are counted by value, by field
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
     * What an index holds.
     *
     * @param documents how many
     * @param checksum the sum of their {@link Checksum}s
     * @param longest bytes of the longest as it was sent
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

    /** The schema of what was written, which is looked at first: what another one records cannot be read. */
    static String schema(JsonNode json) {
        return json.path("schema").asString("");
    }

    /** In how many documents of their own the {@link TombstoneDocuments} of what was written are. */
    static int removed(JsonNode json) {
        return json.required("removed").asInt();
    }

    /**
     * What was written.
     *
     * @param removed what its documents of tombstones say
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

    /** The first year of the archive; 0 when no event has a date. */
    int firstYear() {
        return known == null ? 0 : known.first().getYear();
    }

    /** The last year; less than the first when no event has a date. */
    int lastYear() {
        return known == null ? -1 : known.last().getYear();
    }
}
