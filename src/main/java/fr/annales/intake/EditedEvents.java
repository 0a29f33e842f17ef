package fr.annales.intake;

import fr.annales.codec.CsvCell;
import fr.annales.codec.EventFields;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events as an earlier import wrote them and people have edited them since: what they edited is kept. */
final class EditedEvents {
    private static final long MOST_EDITED = 64L << 20;

    private final Path file;
    private final ImportState state;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Map<String, String>> edits = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();
    private long edited;

    private EditedEvents(Path file, ImportState state) {
        this.file = file;
        this.state = state;
    }

    /** @param columns that it may have */
    static EditedEvents read(Path file, ImportState state, List<String> columns)
            throws IOException, RefusedImportException {
        EditedEvents published = new EditedEvents(file, state);
        Set<String> unknown = new HashSet<>();
        Sheet.read(file, List.of(EventFields.ID), row -> {
            if (published.ids.isEmpty())
                row.keySet().stream().filter(name -> !columns.contains(name)).forEach(unknown::add);
            published.add(row);
        });
        if (!unknown.isEmpty())
            throw new RefusedImportException(file.getFileName() + " a des colonnes que l’archive ne connaît pas ("
                    + String.join(", ", unknown) + ") : les supprimer, puis recommencer");
        if (published.edited > MOST_EDITED)
            throw new RefusedImportException("trop de corrections dans " + file.getFileName()
                    + " : garder ce fichier sous un autre nom, puis recommencer");
        return published;
    }

    private void add(Map<String, String> row) {
        String id = row.getOrDefault(EventFields.ID, "").strip();
        if (id.isEmpty()) return;
        ids.add(id);
        int entry = state.indexOf(id);
        if (entry < 0) {
            String former = formerId(row.getOrDefault(EventFields.ALIASES, ""));
            if (former.isEmpty()) return;
            renamed.put(former, id);
            first.put(id, former);
            entry = state.indexOf(former);
        }
        Map<String, String> written = hashes(entry);
        Map<String, String> changes = new LinkedHashMap<>();
        row.forEach((field, value) -> {
            boolean isWritten = FieldHashes.isWritten(field, value, written.getOrDefault(field, ""));
            if (!field.equals(EventFields.ID) && !isWritten) changes.put(field, value);
        });
        if (changes.isEmpty()) return;
        edited += changes.values().stream().mapToLong(String::length).sum();
        if (edited <= MOST_EDITED) edits.put(state.entries().get(entry).id(), changes);
    }

    private Map<String, String> hashes(int entry) {
        return FieldHashes.read(state.entries().get(entry).fields());
    }

    /** The id that it had here, where it was given another and the old one kept as an alias. */
    private String formerId(String aliases) {
        return Arrays.stream(aliases.split("\\|", -1))
                .map(String::strip)
                .filter(alias -> state.indexOf(alias) >= 0)
                .findFirst()
                .orElse("");
    }

    boolean exists() {
        return Files.exists(file);
    }

    Set<String> ids() {
        return ids;
    }

    /** The id that an event has now. */
    String idNow(String id) {
        return renamed.getOrDefault(id, id);
    }

    /** The id that an event was given first, by the one that it has now. */
    String idFirst(String id) {
        return first.getOrDefault(id, id);
    }

    /** Whether an event was taken out by a person. */
    boolean lacks(String id) {
        return exists() && !ids.contains(idNow(id));
    }

    /** The fields of an event that a person has edited. */
    Map<String, String> edits(String id) {
        return edits.getOrDefault(id, Map.of());
    }

    /** Hands on the events that are not among some ids, as they are but for dates that a spreadsheet made doubtful. */
    void copyExcept(Set<String> others, SheetWriter writer, List<String> header)
            throws IOException, RefusedImportException {
        Sheet.read(file, List.of(EventFields.ID), row -> {
            String id = row.getOrDefault(EventFields.ID, "").strip();
            if (others.contains(id)) return;
            row.computeIfPresent(EventFields.DATE, (_, date) -> asWritten(id, date));
            writer.row(header.stream().map(name -> row.getOrDefault(name, "")).collect(Collectors.toList()));
        });
    }

    private String asWritten(String id, String date) {
        int entry = state.indexOf(idFirst(id));
        if (entry < 0 || !(WrittenDates.read(date) instanceof WrittenDate.Asked)) return date;
        String written = hashes(entry).getOrDefault(EventFields.DATE, "");
        return FieldHashes.rewritten(date, written).map(CsvCell::date).orElse(date);
    }
}
