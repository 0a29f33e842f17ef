package fr.annales.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * The file of an archive that imports write their events into: the usual one, or another where people keep theirs in
 * that. Its name is remembered ({@code fichiers.csv}); when people give it another, it is known again by the events in
 * it.
 *
 * @param name inside the folder of the archive
 * @param told what became of it since the last import, a French sentence, empty when nothing did
 */
record EventsFile(String name, String told) {
    static final String MEMORY = "fichiers.csv";

    private static final String USUAL = "evenements.csv";

    /** Where the events go when people keep theirs in the usual file. */
    private static final String OTHER = "evenements-importes.csv";

    private static final List<String> HEADER = List.of("rôle", "fichier");
    private static final String EVENTS = "événements";

    /**
     * Finds it.
     *
     * @param folder of imports
     * @throws RefusedImportException where the events have gone into a file that no import writes
     */
    static EventsFile find(Path data, Path folder, KnownArchive known, ImportState state)
            throws IOException, RefusedImportException {
        String last = remembered(folder, data, state);
        if (state.isEmpty()) return new EventsFile(last, "");
        Set<String> ids = state.entries().stream().map(ImportState.Entry::id).collect(Collectors.toSet());
        if (holdsAny(data.resolve(last), ids)) return new EventsFile(last, "");
        Map<String, Integer> found = known.filesOf(ids);
        if (found.containsKey(last)) return new EventsFile(last, "");
        if (!found.isEmpty()) return moved(last, most(found));
        if (Files.exists(data.resolve(last))) return new EventsFile(last, "");
        return new EventsFile(
                last,
                last
                        + " n’était plus dans le dossier : il est écrit de nouveau, sous les mêmes adresses. Ce qui y était"
                        + " corrigé ou ajouté à la main n’y est plus : s’il en reste une copie, la remettre à sa place, et"
                        + " importer de nouveau.");
    }

    /** A copy beside it that has the same events is no reason to leave it. */
    private static boolean holdsAny(Path file, Set<String> ids) throws IOException, RefusedImportException {
        AtomicBoolean holds = new AtomicBoolean();
        Sheet.read(file, List.of(), row -> {
            if (ids.contains(row.getOrDefault("id", ""))) holds.set(true);
        });
        return holds.get();
    }

    private static String remembered(Path folder, Path data, ImportState state)
            throws IOException, RefusedImportException {
        List<String> names = new ArrayList<>();
        Sheet.read(folder.resolve(MEMORY), HEADER, row -> {
            String name = row.getOrDefault("fichier", "").strip();
            if (row.getOrDefault("rôle", "").equals(EVENTS) && isPlain(name)) names.add(name);
        });
        if (!names.isEmpty()) return names.getFirst();
        boolean isOthers = state.isEmpty() && Files.exists(data.resolve(USUAL));
        return isOthers || Files.exists(data.resolve(OTHER)) ? OTHER : USUAL;
    }

    /** Whether it is the name of a file of events beside the archive's, and no way to another place. */
    private static boolean isPlain(String name) {
        return isWritable(name) && !name.startsWith(".") && !name.matches(".*[/\\\\:].*");
    }

    private static boolean isWritable(String name) {
        return name.matches("(?i).+\\.csv");
    }

    private static String most(Map<String, Integer> found) {
        return found.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static EventsFile moved(String last, String now) throws RefusedImportException {
        if (!isWritable(now))
            throw new RefusedImportException("les événements de " + last + " sont maintenant dans " + now
                    + ", qu’un import ne réécrit pas : les remettre dans un .csv, ou ôter ce fichier du dossier");
        return new EventsFile(now, last + " s’appelle maintenant " + now + " : c’est lui qui est mis à jour.");
    }

    /** Remembers it for the next import. */
    void remember(Path file) throws IOException {
        try (SheetWriter writer = new SheetWriter(file)) {
            writer.row(HEADER);
            writer.row(List.of(EVENTS, name));
        }
    }
}
