package fr.annales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds at a moment, as Linux tells it.
 *
 * @param resident bytes of memory, those of mapped files included
 * @param own bytes of memory that are of no file
 * @param descriptors that are open
 */
record Vitals(long resident, long own, int threads, int descriptors) {

    static Vitals of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        String status = Files.readString(process.resolve("status"));
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return new Vitals(
                    number("VmRSS", status) << 10,
                    number("RssAnon", status) << 10,
                    (int) number("Threads", status),
                    (int) descriptors.count());
        }
    }

    private static long number(String name, String status) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
