package fr.annales.ledger;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.engine.Revision;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger: an event that was published, as it was at last.
 *
 * @param content the hash of what the archivist wrote
 * @param record the hash of what the archive adds
 * @param removed when it went, or null while it is there
 * @param date in EDTF, or empty
 * @param concepts of each facet its ids, as {@code theme=emploi,iae lieu=lille}
 */
record LedgerEntry(
        String id,
        String content,
        String record,
        Revision revision,
        @Nullable Instant removed,
        String date,
        String concepts,
        String title) {
    /** What stands for the time of the version that is being built, which is told at the end of the file. */
    private static final String PENDING = "";

    private static final String STILL_THERE = "-";
    private static final String SEPARATOR = "\t";
    private static final int COLUMNS = 10;

    /** Of an event as it is now. */
    static LedgerEntry of(Event event, String content, String record, Revision revision) {
        return new LedgerEntry(
                event.id(),
                content,
                record,
                revision,
                null,
                event.date() == null ? "" : event.date().edtf(),
                concepts(event.concepts()),
                event.title().replace('\t', ' '));
    }

    private static String concepts(Map<String, List<String>> concepts) {
        List<String> facets = new ArrayList<>();
        concepts.forEach((facet, ids) -> facets.add(facet + "=" + String.join(",", ids)));
        return String.join(" ", facets);
    }

    /** The same event, which is gone from the version that is being built. */
    LedgerEntry gone() {
        return new LedgerEntry(id, content, record, revision, Revision.PENDING, date, concepts, title);
    }

    /** The line, with its end. */
    String line() {
        return String.join(
                        SEPARATOR,
                        id,
                        content,
                        record,
                        time(revision.added()),
                        time(revision.modified()),
                        time(revision.datestamp()),
                        removed == null ? STILL_THERE : time(removed),
                        date,
                        concepts,
                        title)
                + "\n";
    }

    private static String time(Instant time) {
        return time.equals(Revision.PENDING) ? PENDING : time.toString();
    }

    /**
     * Reads a line without its end.
     *
     * @param published the time at the end of the file
     * @throws RuntimeException on what {@link #line} did not write
     */
    static LedgerEntry read(String line, Instant published) {
        String[] columns = line.split(SEPARATOR, COLUMNS);
        return new LedgerEntry(
                columns[0],
                columns[1],
                columns[2],
                new Revision(time(columns[3], published), time(columns[4], published), time(columns[5], published)),
                columns[6].equals(STILL_THERE) ? null : time(columns[6], published),
                columns[7],
                columns[8],
                columns[9]);
    }

    private static Instant time(String column, Instant published) {
        return column.equals(PENDING) ? published : Instant.parse(column);
    }

    /**
     * What is left of an event that is gone.
     *
     * @param published the time of the version that is being built, for what went with it
     */
    Tombstone tombstone(Instant published) {
        Map<String, List<String>> byFacet = new LinkedHashMap<>();
        if (!concepts.isEmpty())
            for (String facet : concepts.split(" ", -1)) {
                String[] parts = facet.split("=", 2);
                byFacet.put(parts[0], List.of(parts[1].split(",", -1)));
            }
        Instant gone = removed == null || removed.equals(Revision.PENDING) ? published : removed;
        return new Tombstone(id, title, edtf(), byFacet, gone);
    }

    private @Nullable EdtfDate edtf() {
        try {
            return date.isEmpty() ? null : EdtfDate.parse(date);
        } catch (InvalidDateException foreign) {
            throw new IllegalStateException("the ledger holds a date that was never read: " + date, foreign);
        }
    }
}
