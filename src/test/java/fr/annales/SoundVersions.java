package fr.annales;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The versions of libraries that have none of the faults known when {@code sound-versions.tsv} was last looked through.
 */
final class SoundVersions {
    /** Numbers part by part; what is no number is left out, as a qualifier is. */
    static final Comparator<String> ORDER = Comparator.comparing(SoundVersions::numbers, Arrays::compare);

    private static final Path LIST = Path.of("src/test/resources/sound-versions.tsv");

    private SoundVersions() {}

    /** The least sound version of each group, {@code -} where no fault was known. */
    static Map<String, String> byGroup() throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            versions.put(cells[0], cells[1]);
        }
        return versions;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[.-]", -1))
                .filter(part -> part.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
