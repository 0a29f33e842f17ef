package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the operator reads is true: the settings are those there are, and each promise has its test. */
class OperatorsDocumentsTest {
    private static final Path SITE = Path.of("src/site/markdown");

    private static List<MatchResult> find(String pattern, String document) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(SITE.resolve(document)))
                .results()
                .toList();
    }

    @Test
    void the_table_of_settings_is_the_options_of_serve() throws IOException {
        List<String> told =
                find("^\\| `(--[a-z-]+)` \\| `(ANNALES_[A-Z_]+)` \\| ?([^|]*?) ?\\|", "operations.md").stream()
                        .map(row -> String.join(" ", row.group(1), row.group(2), row.group(3)))
                        .toList();
        List<String> options = new CommandLine(new ServeCommand())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp())
                        .map(option -> String.join(
                                " ",
                                option.longestName(),
                                EnvironmentDefaults.variable(option),
                                Objects.requireNonNullElse(option.defaultValue(), "")))
                        .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(options);
    }

    /** All of HTTP, and of the rest what is about building and serving. */
    static Stream<String> cases() {
        return Stream.of(numbered("H", 1, 58), numbered("I", 12, 17), numbered("F", 1, 13))
                .flatMap(some -> some);
    }

    private static Stream<String> numbered(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> letter + number);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_has_a_promise_or_a_reason_why_not(String number) throws IOException {
        assertThat(find("\\b" + number + "\\b", "resilience.md")).isNotEmpty();
    }

    static Stream<String> tests() throws IOException {
        String named = "`(\\w+(Test|Contract|IT)(#\\w+)?)`";
        List<MatchResult> tests = new ArrayList<>();
        for (String document : List.of("resilience.md", "accessibility.md", "security.md"))
            tests.addAll(find(named, document));
        return tests.stream().map(test -> test.group(1)).distinct();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void each_test_that_is_named_is_one(String named) throws Exception {
        String[] parts = named.split("#", -1);
        // Compiled only where there is a browser.
        Path inBrowser = Path.of("src/browser/java/fr/annales/browser", parts[0] + ".java");
        if (Files.exists(inBrowser)) {
            assertThat(Files.readString(inBrowser))
                    .containsPattern("@(Parameterized)?Test\\b[^;]* void " + parts[1] + "\\(");
            return;
        }
        List<Method> tests = Stream.of(testClass(parts[0]).getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .toList();
        if (parts.length == 1) assertThat(tests).isNotEmpty();
        else assertThat(tests).extracting(Method::getName).contains(parts[1]);
    }

    private static Class<?> testClass(String name) throws Exception {
        Path root = Path.of("src/test/java");
        try (Stream<Path> sources = Files.walk(root)) {
            Path source = sources.filter(file -> file.endsWith(name + ".java"))
                    .findFirst()
                    .orElseThrow();
            String path = root.relativize(source).toString();
            return Class.forName(
                    path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.'));
        }
    }
}
