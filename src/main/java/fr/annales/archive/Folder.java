package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.annales.disk.Sha256;
import fr.annales.event.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of an archive's folder, hidden ones and folders left out. Nothing is ever created or changed in it. */
final class Folder {
    static final String ARCHIVE = "archive.json";

    private static final String LANG_CURE = "donner à LANG une valeur comme C.UTF-8";

    /** UTF-8 sorts by bytes as Unicode does by code points, on every machine. */
    private static final Comparator<String> BY_CODE_POINTS =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

    private final Path path;

    Folder(Path path) {
        this.path = path;
    }

    boolean hasArchive() throws IOException {
        return names().contains(ARCHIVE);
    }

    /** The files that an archive is read from, in code-point order of their names. */
    List<String> dataFiles() throws IOException {
        return checked(names().stream()
                .filter(name -> name.equals(ARCHIVE) || holdsEvents(name))
                .toList());
    }

    /** Names in code-point order; the case of an extension does not matter. */
    List<String> eventFiles() throws IOException {
        return checked(names().stream().filter(Folder::holdsEvents).toList());
    }

    /**
     * The regular files that are neither {@code archive.json} nor of events, in code-point order. What is only linked
     * to from here is not one: an archive from elsewhere may have such a link, and name it to be shown.
     */
    List<String> others() throws IOException {
        List<String> names = names();
        Path here = path.toRealPath();
        return names.stream()
                .filter(name -> Files.isRegularFile(path.resolve(name)) && isBelow(here, name))
                .filter(name -> !name.equals(ARCHIVE) && !holdsEvents(name))
                .toList();
    }

    private boolean isBelow(Path folder, String name) {
        try {
            return path.resolve(name).toRealPath().startsWith(folder);
        } catch (IOException _) {
            return false;
        }
    }

    /** A name that would disturb a terminal or a log is refused where it would be told with every mistake. */
    private List<String> checked(List<String> names) throws UnreadableArchiveException {
        for (String name : names)
            if (name.chars().anyMatch(Character::isISOControl))
                throw new UnreadableArchiveException(
                        "le nom du fichier " + Quoted.of(name) + " contient un caractère de contrôle : le renommer");
        return names;
    }

    private static boolean holdsEvents(String name) {
        return isCsv(name) || name.toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    static boolean isCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private List<String> names() throws IOException {
        checkFolder();
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted(BY_CODE_POINTS)
                    .toList();
        } catch (UncheckedIOException failure) {
            throw UnreadableArchiveException.of(path.toString(), requireNonNull(failure.getCause()));
        } catch (IOException failure) {
            throw UnreadableArchiveException.of(path.toString(), failure);
        }
    }

    private void checkFolder() throws UnreadableArchiveException {
        if (path.toString().matches("(?i)[a-z][a-z0-9+.-]+:/.*"))
            throw new UnreadableArchiveException(path + " est une adresse, il faut un dossier de cette machine");
        if (!Files.exists(path))
            throw new UnreadableArchiveException(missing(System.getProperty("sun.jnu.encoding", "UTF-8")));
        if (!Files.isDirectory(path)) throw new UnreadableArchiveException(path + " n’est pas un dossier");
    }

    /** In an environment without UTF-8 no accented path can be found, whether it exists or not. */
    String missing(String environment) {
        return "le dossier " + path + " n’existe pas"
                + (environment.equalsIgnoreCase("UTF-8") ? "" : " ; si son nom a des accents, " + LANG_CURE);
    }

    /** Opens a file of the folder. What is no regular file is refused before: a pipe would never end. */
    FileReading open(String name) throws UnreadableArchiveException {
        return open(name, name);
    }

    /**
     * Opens one of the {@link #others}, which is shown to everybody: what was put in its place since they were told, or
     * is while it is opened, is no file of this folder.
     */
    FileReading openShown(String name) throws IOException {
        String real = on(name, Path::toRealPath).toString();
        FileReading reading = open(name, real, LinkOption.NOFOLLOW_LINKS);
        Path here = path.toRealPath();
        if (isBelow(here, name) && isBelow(here, real)) return reading;
        reading.close();
        throw new UnreadableArchiveException(path.resolve(name) + " n’est plus un fichier de ce dossier");
    }

    private FileReading open(String name, String at, OpenOption... options) throws UnreadableArchiveException {
        BasicFileAttributes before = attributes(at);
        return on(at, file -> {
            InputStream bytes = Files.newInputStream(file, options);
            try {
                return new FileReading(name, bytes, Sha256.digest(), before, attributes(at));
            } catch (IOException | RuntimeException gone) {
                bytes.close();
                throw gone;
            }
        });
    }

    /** How many bytes a file has now. */
    long size(String name) throws UnreadableArchiveException {
        return attributes(name).size();
    }

    /**
     * Whether a file has another content than it had; it is hashed only when its time differs and its size does not.
     */
    boolean hasChanged(DataFile known) throws UnreadableArchiveException {
        BasicFileAttributes now = attributes(known.name());
        if (now.size() != known.size()) return true;
        boolean touched = !now.lastModifiedTime().toInstant().equals(known.modified());
        return touched && !sha256(known.name()).equals(known.sha256());
    }

    private BasicFileAttributes attributes(String name) throws UnreadableArchiveException {
        BasicFileAttributes attributes = on(name, file -> Files.readAttributes(file, BasicFileAttributes.class));
        if (!attributes.isRegularFile())
            throw new UnreadableArchiveException(path.resolve(name) + " n’est pas un fichier ordinaire");
        return attributes;
    }

    private String sha256(String name) throws UnreadableArchiveException {
        return on(name, Sha256::of);
    }

    /** Whether it is a link to nothing, or to itself: no failure of its own tells so everywhere. */
    private static boolean isLost(Path file, IOException failure) {
        return !(failure instanceof AccessDeniedException) && Files.isSymbolicLink(file) && !Files.exists(file);
    }

    private interface ReadArchive<T> {
        T read(Path file) throws IOException;
    }

    private <T> T on(String name, ReadArchive<T> reading) throws UnreadableArchiveException {
        try {
            return reading.read(path.resolve(name));
        } catch (IOException failure) {
            throw isLost(path.resolve(name), failure)
                    ? new UnreadableArchiveException(path.resolve(name) + " est un lien qui ne mène à aucun fichier")
                    : UnreadableArchiveException.of(path.resolve(name).toString(), failure);
        } catch (InvalidPathException _) {
            throw new UnreadableArchiveException(
                    "le nom " + Quoted.of(name) + " ne se lit pas dans cet environnement : " + LANG_CURE);
        }
    }
}
