package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A folder of mistakes, and what an archivist is told of each. {@code mvn test -Dtest=MistakesTest -Daccept} rewrites
 * what is expected, to be read in the difference.
 */
class MistakesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/archive");
    private static final Path EXPECTED = RESOURCES.resolve("mistakes.txt");

    @Test
    void every_mistake_is_told_with_its_place_and_cure_in_one_run() throws IOException {
        ReadArchive reading = ReadArchive.of(RESOURCES.resolve("mistakes"));
        String told = String.join("\n", reading.mistakes()) + "\n";
        if (System.getProperty("accept") != null) Files.writeString(EXPECTED, told);
        assertThat(told).isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    void what_has_no_mistake_is_read_all_the_same() throws IOException {
        ReadArchive reading = ReadArchive.of(RESOURCES.resolve("mistakes"));
        assertThat(reading.ids()).containsExactly("sain", "neuf", "csv-sain");
    }
}
