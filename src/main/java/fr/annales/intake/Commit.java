package fr.annales.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The step by which all files of an import take their places, or none: one rename makes them wait in
 * {@code import/en-cours}, from where each is moved. What is left there, by a crash or because a spreadsheet holds a
 * file, is moved by the next import before it reads anything.
 *
 * <p>A file that was saved since is newer than what waits to replace it. Then all that waits is thrown away, for the next
 * import makes it anew of what is there now. That is safe as events and state are moved last: those of the import before
 * are then still in their places, and a vocabulary only ever gains.
 */
final class Commit {
    static final String WAITING = Output.FOLDER + "/en-cours";

    private static final Path ARCHIVE = Path.of(KnownArchive.FILE);
    private static final Path STATE = Path.of(Output.FOLDER, ImportState.FILE);

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
     * @throws UnfinishedImport where one cannot be replaced now; those left are moved by {@link #finish}
     */
    static void of(Path data, Path staged) throws IOException {
        Commit commit = new Commit(data);
        Files.createDirectories(commit.waiting.toAbsolutePath().getParent());
        Files.move(staged, commit.waiting, StandardCopyOption.ATOMIC_MOVE);
        commit.moveAll(commit.names());
    }

    /**
     * Puts in their places what an import left waiting that was ended.
     *
     * @throws UnfinishedImport where one cannot be replaced now
     */
    static void finish(Path data) throws IOException {
        if (!isUnfinished(data)) return;
        Commit commit = new Commit(data);
        List<Path> names = commit.names();
        commit.moveAll(commit.wasAnySavedSince(names) ? List.of() : names);
    }

    private boolean wasAnySavedSince(List<Path> names) throws IOException {
        for (Path name : names) {
            Path place = data.resolve(name);
            if (name.equals(STATE) || !Files.exists(place)) continue;
            if (Files.getLastModifiedTime(place).compareTo(Files.getLastModifiedTime(waiting.resolve(name))) > 0)
                return true;
        }
        return false;
    }

    /** The files that wait, in the order in which they are moved: no event goes before the vocabulary that it uses. */
    private List<Path> names() throws IOException {
        try (Stream<Path> files = Files.walk(waiting)) {
            return files.filter(Files::isRegularFile)
                    .map(waiting::relativize)
                    .sorted(Comparator.comparingInt(Commit::rank).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static int rank(Path name) {
        if (name.equals(ARCHIVE)) return 0;
        if (name.equals(STATE)) return 3;
        return name.getNameCount() > 1 ? 1 : 2;
    }

    private void moveAll(List<Path> names) throws IOException {
        for (Path name : names) move(name);
        Staging.delete(waiting);
    }

    private void move(Path name) throws IOException {
        Path place = data.resolve(name);
        Files.createDirectories(place.toAbsolutePath().getParent());
        try {
            Files.move(
                    waiting.resolve(name), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException held) {
            throw new UnfinishedImport(place, held);
        }
    }
}
