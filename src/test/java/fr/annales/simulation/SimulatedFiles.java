package fr.annales.simulation;

import static fr.annales.simulation.SimulatedFileSystem.real;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls of a {@link SimulatedProcess}, each of which goes to the real disk, if it comes about. */
final class SimulatedFiles extends FileSystemProvider {
    private final SimulatedProcess process;

    SimulatedFiles(SimulatedProcess process) {
        this.process = process;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = real(path);
        process.call("open");
        boolean isNew = !Files.exists(file);
        boolean isEmptied = options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        FileChannel channel = FileChannel.open(file, options, attributes);
        if (isNew && process.mayLose()) process.disk().created(file);
        if (isEmptied && process.mayLose()) process.disk().writing(file, 0);
        if (isNew || isEmptied) process.disk().wrote(file);
        return new SimulatedChannel(channel, file, process);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    /** In the order of names, since that of a disk is another each time. */
    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        process.call("list");
        List<Path> entries;
        try (Stream<Path> listed = Files.list(real(folder))) {
            entries = listed.sorted()
                    .map(entry -> folder.resolve(entry.getFileName().toString()))
                    .toList();
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return entries.iterator();
            }

            @Override
            public void close() {
                // All was read.
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        process.call("folder");
        Files.createDirectory(real(folder), attributes);
        if (process.mayLose()) process.disk().createdFolder(real(folder));
    }

    @Override
    public void delete(Path path) throws IOException {
        process.call("delete");
        // Fails as the disk does where it cannot be deleted, before anything is remembered.
        if (!Files.exists(real(path))) Files.delete(real(path));
        if (process.mayLose()) process.disk().deleting(real(path));
        Files.delete(real(path));
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        process.call("move");
        if (process.mayLose() && Files.exists(real(from))) process.disk().moving(real(from), real(to));
        Files.move(real(from), real(to), options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        process.call("access");
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        process.call("attributes");
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        process.call("attributes");
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getScheme() {
        return "simulated";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return process.files();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
