package fr.annales.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an import is written before it is put in its place as a whole: beside what it replaces, or where nobody looks
 * when nothing is to be written.
 */
final class Staging implements Closeable {
    /**
     * Keeps others from importing into an archive meanwhile: a lock of the system, which ends with the process, however
     * that ends. The folder of the archive is there as long as it is held.
     */
    static final class Lock implements Closeable {
        private static final String NAME = ".verrou";

        private final Path data;
        private final Path folder;
        private final boolean isNew;
        private final FileChannel channel;

        /** @throws RefusedImportException where another import is at work in the archive */
        Lock(Path data) throws IOException, RefusedImportException {
            this.data = data;
            folder = data.resolve(ImportOutput.FOLDER);
            isNew = !Files.exists(data);
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken() && Files.exists(file)) return;
            channel.close();
            throw new RefusedImportException(
                    "un autre import est en cours dans " + data + " : attendre qu’il soit fini, puis recommencer");
        }

        /** Some disks that machines share lock nothing; there an import goes on without. */
        private boolean isTaken() {
            try {
                return channel.tryLock() != null;
            } catch (OverlappingFileLockException ofThisProcess) {
                return false;
            } catch (IOException none) {
                return true;
            }
        }

        /** Leaves nothing behind, nor folders that were made for nothing. */
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(folder.resolve(NAME));
            channel.close();
            if (deleteEmpty(folder) && isNew) deleteEmpty(data);
        }

        private static boolean deleteEmpty(Path folder) throws IOException {
            try {
                Files.deleteIfExists(folder);
                return true;
            } catch (DirectoryNotEmptyException used) {
                return false;
            }
        }
    }

    private static final String PREFIX = ".import-";
    private static final Duration LONGEST_IMPORT = Duration.ofDays(1);

    private final Path data;
    private final FileHashes found;
    private final Path folder;

    /** @param found what was in the archive before anything was read of it */
    Staging(Path data, FileHashes found, boolean isTrial) throws IOException {
        this.data = data;
        this.found = found;
        if (!isTrial) sweep(data);
        folder = isTrial ? Files.createTempDirectory("annales-import") : Files.createTempDirectory(data, PREFIX);
    }

    /** What imports left that were ended from outside, but none that may still be at work. */
    private static void sweep(Path data) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(LONGEST_IMPORT));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(data, PREFIX + "*")) {
            for (Path folder : left) if (Files.getLastModifiedTime(folder).compareTo(old) < 0) delete(folder);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path folder() {
        return folder;
    }

    /**
     * Puts some of the files in their places; what is there already, to the byte, is left alone.
     *
     * @param imported the names of the files that they were made of
     * @throws RefusedImportException where a person saved one of those in their places meanwhile
     */
    void publish(List<String> names, Set<String> imported) throws IOException, RefusedImportException {
        Set<Path> wanted = names.stream().map(this::path).collect(Collectors.toSet());
        boolean isAny = false;
        for (Path file : files())
            if (wanted.contains(file) && !isThere(file)) isAny = true;
            else Files.delete(file);
        if (isAny) Commit.apply(data, folder, found, imported);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private boolean isThere(Path file) throws IOException {
        Path place = data.resolve(folder.relativize(file));
        return Files.exists(place) && Files.mismatch(file, place) < 0;
    }

    /** Leaves nothing behind. */
    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) delete(folder);
    }

    /** Deletes a folder with all in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
