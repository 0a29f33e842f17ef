package fr.annales.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as programs read it.
 *
 * @param taken when, in ISO 8601
 * @param java the version of the JVM
 * @param processors how many it could use
 * @param figures by name
 */
public record Report(String taken, String java, int processors, Map<String, Double> figures) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Prints the figures of a run that has just ended, and writes them where a file is named.
     *
     * @param beside the report of an earlier run, to print beside, or null
     * @param file or null
     */
    public static void tell(Figures figures, PrintWriter out, @Nullable Path beside, @Nullable Path file) {
        out.println(beside == null ? figures.table() : figures.table(read(beside)));
        if (file != null) write(figures, file);
    }

    /** Writes the figures of a run that has just ended, in place of what the file held. */
    public static void write(Figures figures, Path file) {
        Report report = new Report(
                Instant.now().toString(),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                figures.byName());
        MAPPER.writeValue(file, report);
    }

    /** The figures of an earlier run, in its order. */
    public static Map<String, Double> read(Path file) {
        return MAPPER.readValue(file, Report.class).figures();
    }
}
