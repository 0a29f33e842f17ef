package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks run, though nobody measures here: each once, on little. {@code mvn -Pmicro} measures. */
class BenchmarksTest {
    private static final Path SOURCES = Path.of("src/test/java");

    @Test
    void each_benchmark_runs() throws RunnerException, IOException {
        var once = new OptionsBuilder()
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .forks(0)
                .param("events", "100")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Stream<String> run = new Runner(once)
                .run().stream().map(result -> result.getParams().getBenchmark()).map(BenchmarksTest::declaring);
        assertThat(run.distinct())
                .containsExactlyInAnyOrderElementsOf(benchmarks().toList());
    }

    private static String declaring(String method) {
        return method.substring(0, method.lastIndexOf('.'));
    }

    /** What is named a benchmark, as classes. */
    private static Stream<String> benchmarks() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith("Benchmark.java"))
                    .map(file -> SOURCES.relativize(file).toString().replaceFirst("\\.java$", ""))
                    .map(file -> file.replaceAll("[/\\\\]", "."))
                    .toList()
                    .stream();
        }
    }
}
