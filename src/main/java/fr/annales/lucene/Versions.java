package fr.annales.lucene;

import fr.annales.disk.DurableFiles;
import fr.annales.engine.VersionName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an index on disk: a folder for each, and a file that names the version to serve.
 *
 * <p>A version is built in a new folder and published by replacing the file {@code CURRENT} in one atomic move, so a
 * reader sees the old version or the new one, never a part. All of it lies in a folder of its own inside the index
 * folder; nothing outside that is ever touched.
 */
final class Versions {
    private static final String OWN_FOLDER = "annales";
    private static final String CURRENT = "CURRENT";
    private static final String NEXT = "CURRENT.next";
    private static final Pattern NAME = Pattern.compile("\\d{6,}-[0-9a-f]{8}");

    private final Path index;
    private final Path root;

    Versions(Path index) {
        this.index = index;
        this.root = index.resolve(OWN_FOLDER);
    }

    Path root() {
        return root;
    }

    /**
     * The folder of a version, which need not exist.
     *
     * @throws IndexFolderException when this is no name of a version, as it may be when {@code CURRENT} is damaged
     */
    Path folder(String name) throws IndexFolderException {
        if (!NAME.matcher(name).matches())
            throw new IndexFolderException("l’index est endommagé : " + root.resolve(CURRENT), null);
        return root.resolve(name);
    }

    /** The version to serve by {@code CURRENT}, whether it exists or not; empty when nothing has been published. */
    Optional<String> current() throws IOException {
        try {
            return Optional.of(
                    new String(Files.readAllBytes(root.resolve(CURRENT)), StandardCharsets.ISO_8859_1).strip());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (FileSystemException failure) {
            // A file in the place of the folder tells that nothing is published; any other failure tells nothing.
            if (Files.isRegularFile(root) || Files.isRegularFile(index)) return Optional.empty();
            throw failure;
        }
    }

    /**
     * Forces the list of versions and the name of the version to serve to the disk, so that a version that was shown to
     * anyone is still there after a loss of power. Does nothing where the system does not allow it.
     */
    void force() {
        DurableFiles.forceFolder(root);
    }

    /**
     * The state of a version, as can be seen without reading it: its name, and the size and time of each of its files.
     */
    String state(String name) throws IOException {
        StringBuilder state = new StringBuilder(name);
        if (!NAME.matcher(name).matches() || !Files.isDirectory(root.resolve(name))) return state.toString();
        try (Stream<Path> files = Files.list(root.resolve(name))) {
            for (Path file : files.sorted().toList())
                state.append('\n')
                        .append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file));
        }
        return state.toString();
    }

    /** A name for a new version, after all that exist. */
    String next() throws IOException {
        return VersionName.after(all());
    }

    /** Makes a version the one to serve, durably and in one step. */
    static void publish(String name, Directory root) throws IOException {
        IOUtils.deleteFilesIgnoringExceptions(root, NEXT);
        try (IndexOutput next = root.createOutput(NEXT, IOContext.DEFAULT)) {
            byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
            next.writeBytes(line, line.length);
        }
        root.sync(List.of(NEXT));
        root.rename(NEXT, CURRENT);
        root.syncMetaData();
    }

    /**
     * Deletes every version but the one to serve: those that were replaced, and those that an interrupted build left.
     * Deletes nothing where the version to serve is missing, since another may be good.
     */
    void sweep() throws IOException {
        String current = current().orElse("");
        List<String> all = all();
        if (!all.contains(current)) return;
        for (String name : all) if (!name.equals(current)) delete(folder(name));
    }

    /**
     * Deletes the version of a build that failed, unless it failed so late that this is the one to serve.
     *
     * @return whether the version is gone
     */
    boolean discard(String name) throws IOException {
        if (current().equals(Optional.of(name))) return false;
        if (Files.exists(folder(name))) delete(folder(name));
        return true;
    }

    private List<String> all() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) throw failure;
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
