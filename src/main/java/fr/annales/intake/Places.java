package fr.annales.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of an archive that an import may replace, as it found them, each by the hash of its content: what a person
 * saves since is none that it was made of. No clock is asked, as those of machines that share a folder differ.
 */
final class Places {
    private static final String BETWEEN = " ";

    private final Path data;
    private final Map<Path, String> hashes;

    private Places(Path data, Map<Path, String> hashes) {
        this.data = data;
        this.hashes = hashes;
    }

    /** Those that there are now. */
    static Places of(Path data) throws IOException {
        Map<Path, String> hashes = new TreeMap<>();
        for (Path folder : List.of(data, data.resolve(Output.FOLDER), data.resolve(SheetCopy.PLACE)))
            for (Path file : files(folder)) hashes.put(data.relativize(file), hash(file));
        return new Places(data, hashes);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches("(?is).*\\.(?:csv|json)") && Files.isRegularFile(file))
                    .toList();
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(input, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("SHA-256 is required of every Java", impossible);
        }
    }

    /** Those that were written; none where they were not, so that nothing is as it was found. */
    static Places read(Path data, Path file) throws IOException {
        Map<Path, String> hashes = new LinkedHashMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            int end = line.indexOf(BETWEEN);
            if (end > 0) hashes.put(data.getFileSystem().getPath(line.substring(end + 1)), line.substring(0, end));
        }
        return new Places(data, hashes);
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                hashes.entrySet().stream()
                        .map(place -> place.getValue() + BETWEEN + place.getKey())
                        .toList());
    }

    /** Whether something was saved in a place, other than what is to be put there. */
    boolean isSaved(Path name, Path next) throws IOException {
        Path place = data.resolve(name);
        if (!Files.isRegularFile(place) || hash(place).equals(hashes.get(name))) return false;
        return Files.mismatch(place, next) >= 0;
    }

    /** Has the system write to the disk what a file holds, or a folder where it lets anyone. */
    static void force(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException failure) {
            // Some systems open no folder, and write what it holds without being told to.
            if (!isFolder) throw failure;
        }
    }
}
