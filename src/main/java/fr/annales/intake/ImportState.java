package fr.annales.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What earlier imports wrote, event by event: the row that each was made of, and what its fields were. */
final class ImportState {
    static final String FILE = "etat.csv";
    static final List<String> HEADER = List.of("fichier", "feuille", "ligne", "id", "empreintes", "champs");

    /**
     * An event that was written.
     *
     * @param id that it was given first, whatever a person has made of it since
     * @param prints of its row
     * @param fields hashes of what was written, as text
     */
    record Entry(String file, String sheet, int row, String id, RowFingerprints prints, String fields) {
        List<String> cells() {
            return List.of(file, sheet, Integer.toString(row), id, prints.written(), fields);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();

    static ImportState read(Path folder) throws IOException, RefusedImportException {
        ImportState state = new ImportState();
        Map<String, String> files = new HashMap<>();
        try {
            Sheet.read(folder.resolve(FILE), HEADER, row -> state.add(entry(row, files)));
        } catch (NumberFormatException damaged) {
            throw new RefusedImportException(FILE
                    + " est abîmé : en reprendre une copie, ou le supprimer (les adresses peuvent" + " alors changer)");
        }
        return state;
    }

    private static Entry entry(Map<String, String> row, Map<String, String> files) {
        return new Entry(
                files.computeIfAbsent(row.getOrDefault("fichier", ""), name -> name),
                files.computeIfAbsent(row.getOrDefault("feuille", ""), name -> name),
                Integer.parseInt(row.getOrDefault("ligne", "")),
                row.getOrDefault("id", ""),
                RowFingerprints.read(row.getOrDefault("empreintes", "")),
                row.getOrDefault("champs", ""));
    }

    private void add(Entry entry) {
        byId.put(entry.id(), entries.size());
        entries.add(entry);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The entry of an id, -1 where there is none. */
    int indexOf(String id) {
        return byId.getOrDefault(id, -1);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
