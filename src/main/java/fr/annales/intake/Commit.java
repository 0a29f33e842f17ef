package fr.annales.intake;

import fr.annales.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The step by which all files of an import take their places, or none: one rename makes them wait in
 * {@code import/en-cours}, from where each is moved. What is left there, by a crash or because a spreadsheet holds a
 * file, is moved by the next import before it reads anything.
 *
 * <p>A file that is not as the import {@linkplain FileHashes found it} was saved since. Then all that waits is thrown
 * away, and an import of the same files makes it anew of what is there now; one of other files is refused, as what
 * waits would be lost. That is safe as events and state are moved last: those of the import before are then still in
 * their places, and a vocabulary only ever gains.
 *
 * <p>Before the rename all that waits is on the disk to stay, and before that is gone, all that was moved.
 */
final class Commit {
    static final String WAITING = ImportOutput.FOLDER + "/en-cours";

    private static final Path ARCHIVE = Path.of(KnownArchive.FILE);
    private static final Path STATE = Path.of(ImportOutput.FOLDER, ImportState.FILE);

    /** With what waits, the names of the files that it was made of, parted by what is in no name. */
    private static final Path IMPORTED = Path.of(".fichiers");

    /** With what waits, what was in the places that it is for. */
    private static final Path FOUND = Path.of(".places");

    private static final String BETWEEN = "/";

    private final Path data;
    private final Path waiting;

    private Commit(Path data) {
        this.data = data;
        waiting = data.resolve(WAITING);
    }

    /** Whether an import was ended before all its files were in their places. */
    static boolean isUnfinished(Path data) {
        return Files.isDirectory(data.resolve(WAITING));
    }

    /**
     * Puts all files of a folder in their places.
     *
     * @param found what was in the places before anything was read of them
     * @param imported the names of the files that they were made of
     * @throws UnfinishedImportException where one cannot be replaced now; those left are moved by {@link #finish}
     * @throws RefusedImportException where a person saved one in the meantime
     */
    static void apply(Path data, Path staged, FileHashes found, Set<String> imported)
            throws IOException, RefusedImportException {
        remember(staged, found, imported);
        List<Path> all = all(staged);
        for (Path path : all)
            if (Files.isDirectory(path)) DurableFiles.forceFolder(path);
            else DurableFiles.forceFile(path);
        List<Path> names = names(staged, all);
        Optional<Path> saved = savedSince(found, staged, names);
        if (saved.isPresent())
            throw new RefusedImportException(
                    saved.get() + " a été enregistré pendant l’import, qui n’a donc rien changé :"
                            + " recommencer, ce qui garde ce qui a été enregistré");
        Commit commit = new Commit(data);
        Path parent = data.resolve(ImportOutput.FOLDER);
        Files.createDirectories(parent);
        Files.move(staged, commit.waiting, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.forceFolder(parent);
        commit.moveAll(names);
    }

    /** Writes with what is to wait what it was made of. */
    static void remember(Path staged, FileHashes found, Set<String> imported) throws IOException {
        Files.writeString(staged.resolve(IMPORTED), String.join(BETWEEN, new TreeSet<>(imported)));
        found.write(staged.resolve(FOUND));
    }

    /**
     * Puts in their places what an import left waiting that was ended.
     *
     * @param imported the names of the files that are imported now
     * @throws UnfinishedImportException where one cannot be replaced now
     * @throws RefusedImportException where what waits is out of date, and of other files, so that it would not be made
     *     anew
     */
    static void finish(Path data, Set<String> imported) throws IOException, RefusedImportException {
        if (!isUnfinished(data)) return;
        Commit commit = new Commit(data);
        List<Path> names = names(commit.waiting, all(commit.waiting));
        FileHashes found = FileHashes.read(data, commit.waiting.resolve(FOUND));
        Optional<Path> saved = savedSince(found, commit.waiting, names);
        if (saved.isPresent()) commit.refuseToForget(saved.get(), imported);
        commit.moveAll(saved.isPresent() ? List.of() : names);
    }

    private void refuseToForget(Path saved, Set<String> imported) throws IOException, RefusedImportException {
        Path file = waiting.resolve(IMPORTED);
        List<String> before =
                Files.exists(file) ? List.of(Files.readString(file).split(BETWEEN)) : List.of();
        if (imported.containsAll(before)) return;
        String names = String.join(", ", before);
        throw new RefusedImportException("l’import de " + names + " n’est pas fini, et " + saved
                + " a été enregistré depuis : importer d’abord de nouveau " + names
                + (before.size() > 1 ? ", ensemble," : "")
                + " comme la dernière fois, ce qui garde ce qui a été enregistré ; ou y renoncer en supprimant le dossier "
                + WAITING);
    }

    private static Optional<Path> savedSince(FileHashes found, Path folder, List<Path> names) throws IOException {
        for (Path name : names) if (found.isSaved(name, folder.resolve(name))) return Optional.of(name);
        return Optional.empty();
    }

    /** The files that wait, in the order in which they are moved: no event goes before the vocabulary that it uses. */
    private static List<Path> names(Path folder, List<Path> all) {
        return all.stream()
                .filter(Files::isRegularFile)
                .map(folder::relativize)
                .filter(name -> !name.equals(IMPORTED) && !name.equals(FOUND))
                .sorted(Comparator.comparingInt(Commit::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    private static int rank(Path name) {
        if (name.equals(ARCHIVE)) return 0;
        if (name.equals(STATE)) return 3;
        return name.getNameCount() > 1 ? 1 : 2;
    }

    private void moveAll(List<Path> names) throws IOException {
        for (Path name : names) move(name);
        forceFolders();
        Staging.delete(waiting);
    }

    /** The archive may be new, so that its name is one of those that are not to be lost. */
    private void forceFolders() throws IOException {
        for (Path folder : List.of(data.resolve(SheetCopy.PLACE), data.resolve(ImportOutput.FOLDER), data))
            DurableFiles.forceFolder(folder);
        Path above = data.toAbsolutePath().getParent();
        if (above != null) DurableFiles.forceFolder(above);
    }

    private void move(Path name) throws IOException {
        Path place = data.resolve(name);
        Files.createDirectories(place.toAbsolutePath().getParent());
        try {
            Files.move(
                    waiting.resolve(name), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException held) {
            throw new UnfinishedImportException(place, held);
        }
    }
}
