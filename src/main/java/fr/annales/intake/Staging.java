package fr.annales.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an import is written before it is put in its place, file by file and each whole: beside what it replaces, or
 * where nobody looks when nothing is to be written.
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

    /** Puts files in their places, in their order; what is there already, to the byte, is left alone. */
    void publish(List<String> names) throws IOException {
        for (String name : names) {
            Path from = folder.resolve(name);
            Path to = data.resolve(name);
            if (!Files.exists(from) || (Files.exists(to) && Files.mismatch(from, to) < 0)) continue;
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind, nor a folder that was made for nothing. */
    @Override
    public void close() throws IOException {
        delete(folder);
        if (!isNew) return;
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) return;
        }
        Files.delete(data);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
