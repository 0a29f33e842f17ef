package fr.annales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The two indexes of one archive, ours and that of plain Lucene, in a folder of the benchmark's own. */
record Indexes(Path folder) {

    Path annales() {
        return folder.resolve("annales");
    }

    Path plain() {
        return folder.resolve("plain");
    }

    boolean exist() {
        return Files.exists(annales()) && Files.exists(plain());
    }

    /** What an index takes of the disk, in bytes. */
    static long size(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
