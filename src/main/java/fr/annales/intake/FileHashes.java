package fr.annales.intake;

import fr.annales.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of an archive that an import may replace, as it found them, each by the hash of its content: what a person
 * saves since is none that it was made of. No clock is asked, as those of machines that share a folder differ.
 */
final class FileHashes {
    private static final String BETWEEN = " ";

    private final Path data;
    private final Map<Path, String> hashes;

    private FileHashes(Path data, Map<Path, String> hashes) {
        this.data = data;
        this.hashes = hashes;
    }

    /** Those that there are now. */
    static FileHashes of(Path data) throws IOException {
        Map<Path, String> hashes = new TreeMap<>();
        for (Path folder : List.of(data, data.resolve(ImportOutput.FOLDER), data.resolve(SheetCopy.PLACE)))
            for (Path file : files(folder)) hashes.put(data.relativize(file), Sha256.of(file));
        return new FileHashes(data, hashes);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches("(?is).*\\.(?:csv|json)") && Files.isRegularFile(file))
                    .toList();
        }
    }

    /** Those that were written; none where they were not, so that nothing is as it was found. */
    static FileHashes read(Path data, Path file) throws IOException {
        Map<Path, String> hashes = new LinkedHashMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            int end = line.indexOf(BETWEEN);
            if (end > 0) hashes.put(data.getFileSystem().getPath(line.substring(end + 1)), line.substring(0, end));
        }
        return new FileHashes(data, hashes);
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
        if (!Files.isRegularFile(place) || Sha256.of(place).equals(hashes.get(name))) return false;
        return Files.mismatch(place, next) >= 0;
    }
}
