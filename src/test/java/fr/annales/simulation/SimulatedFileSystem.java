package fr.annales.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that a {@link SimulatedProcess} sees: its paths are those of the real disk, and know their process. */
final class SimulatedFileSystem extends FileSystem {
    private final SimulatedFiles provider;

    SimulatedFileSystem(SimulatedProcess process) {
        this.provider = new SimulatedFiles(process);
    }

    /** A path that shows nothing but itself, whatever is made of it. */
    private interface Wrapped {
        Path real();
    }

    Path wrap(Path real) {
        return (Path) Proxy.newProxyInstance(
                SimulatedFileSystem.class.getClassLoader(),
                new Class<?>[] {Path.class, Wrapped.class},
                (_, method, sent) -> switch (method.getName()) {
                    case "getFileSystem" -> this;
                    case "real" -> real;
                    default -> {
                        Object[] arguments = sent == null ? new Object[0] : sent.clone();
                        for (int i = 0; i < arguments.length; i++) arguments[i] = unwrap(arguments[i]);
                        try {
                            yield wrapAny(method.invoke(real, arguments));
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }
                });
    }

    private @Nullable Object wrapAny(@Nullable Object returned) {
        return returned instanceof Path path ? wrap(path) : returned;
    }

    private static Object unwrap(Object argument) {
        return argument instanceof Wrapped wrapped ? wrapped.real() : argument;
    }

    static Path real(Path path) {
        return (Path) unwrap(path);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return FileSystems.getDefault().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(Path.of(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
