package fr.annales.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What came of a soak.
 *
 * @param pace searches a second
 */
record SoakReport(double minutes, double pace, Tally tally, List<SoakSample> samples) {

    /**
     * Prints it, and writes it where a file is named.
     *
     * @param file of JSON, beside which the samples and their chart are written
     * @return whether nothing grew, and nothing came that must not
     */
    boolean tell(CommandLine command, @Nullable Path file) throws IOException {
        Flatness flatness = new Flatness(samples);
        Report.tell(figures(flatness), command.getOut(), null, file);
        if (file != null) write(file);
        PrintWriter err = command.getErr();
        tally.told().forEach(err::println);
        flatness.grown().forEach(measure -> err.println("grew: " + measure.name()));
        if (!flatness.isTold()) err.println("too short to tell whether anything grows");
        return tally.unexpected() == 0 && flatness.grown().isEmpty();
    }

    private Figures figures(Flatness flatness) {
        Figures figures = new Figures();
        figures.put("minutes", minutes);
        figures.put("searches a second", pace);
        tally.counts().forEach(figures::put);
        figures.put("answers that must not come", tally.unexpected());
        flatness.tell(figures);
        return figures;
    }

    private void write(Path json) throws IOException {
        String name = json.getFileName().toString().replaceFirst("\\.json$", "");
        StringBuilder table = new StringBuilder(SoakSample.head());
        samples.forEach(sample -> table.append(sample.row()));
        Files.writeString(json.resolveSibling(name + ".csv"), table);
        Files.writeString(json.resolveSibling(name + ".svg"), SoakChart.svg(samples));
    }
}
