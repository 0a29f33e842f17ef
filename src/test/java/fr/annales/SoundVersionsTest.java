package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No library has a fault that was known when the list was last looked through; the build needs no network to tell. */
class SoundVersionsTest {
    /** A jar in a repository: group, artifact, version. */
    private static final Pattern JAR = Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/[^/]+\\.jar!/META-INF/.*");

    static Stream<Map.Entry<String, String>> leastSoundVersions() throws IOException {
        return SoundVersions.byGroup().entrySet().stream()
                .filter(rule -> !rule.getValue().equals("-"));
    }

    @ParameterizedTest
    @MethodSource("leastSoundVersions")
    void a_library_is_of_a_version_without_the_faults_known(Map.Entry<String, String> rule) throws IOException {
        assertThat(versions(rule.getKey()))
                .as(rule.getKey())
                .isNotEmpty()
                .allMatch(version -> SoundVersions.ORDER.compare(version, rule.getValue()) >= 0);
    }

    /** Of the jars that the tests run with, in which those that are shipped are. */
    private static List<String> versions(String group) throws IOException {
        List<String> versions = new ArrayList<>();
        for (URL manifest :
                Collections.list(SoundVersionsTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            Matcher jar = JAR.matcher(manifest.toString());
            if (jar.matches() && jar.group(1).replace('/', '.').equals(group)) versions.add(jar.group(3));
        }
        return versions;
    }

    @Test
    void the_list_is_one_of_groups_in_their_order() throws IOException {
        assertThat(List.copyOf(SoundVersions.byGroup().keySet())).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"1.9.2, 1.10.0", "12.1.9, 12.1.12", "3.2, 3.2.1", "1.5.36, 1.5.37-jre"})
    void versions_are_compared_number_by_number(String less, String more) {
        assertThat(SoundVersions.ORDER.compare(less, more)).isNegative();
        assertThat(SoundVersions.ORDER.compare(more, less)).isPositive();
        assertThat(SoundVersions.ORDER.compare(more, more)).isZero();
    }
}
