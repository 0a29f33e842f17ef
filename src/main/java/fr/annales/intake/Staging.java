package fr.annales.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String PREFIX = ".import-";
    private static final Duration LONGEST_IMPORT = Duration.ofDays(1);

    private final Path data;
    private final boolean isNew;
    private final Path folder;

    Staging(Path data, boolean isTrial) throws IOException {
        this.data = data;
        isNew = !isTrial && !Files.exists(data);
        if (isNew) Files.createDirectories(data);
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
     */
    void publish(List<String> names, Set<String> imported) throws IOException {
        Set<Path> wanted = names.stream().map(this::path).collect(Collectors.toSet());
        boolean isAny = false;
        for (Path file : files())
            if (wanted.contains(file) && !isThere(file)) isAny = true;
            else Files.delete(file);
        if (isAny) Commit.of(data, folder, imported);
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

    /** Leaves nothing behind, nor a folder that was made for nothing. */
    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) delete(folder);
        if (!isNew) return;
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) return;
        }
        Files.delete(data);
    }

    /** Deletes a folder with all in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
