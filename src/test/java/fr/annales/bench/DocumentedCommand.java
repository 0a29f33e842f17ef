package fr.annales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A command of the developers as its document tells it. */
public final class DocumentedCommand {
    private DocumentedCommand() {}

    /**
     * Fails unless the document tells every option, no option that there is not, and runs these profiles and no profile
     * that the build has not.
     */
    public static void check(Object command, Path document, String... profiles) throws IOException {
        String text = Files.readString(document);
        List<String> options = new CommandLine(command)
                .getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .filter(name -> !Set.of("--help", "--version").contains(name))
                        .toList();
        assertThat(options).allSatisfy(option -> assertThat(text).contains("`" + option + "`"));
        assertThat(all("`(--[a-z-]+)`", text))
                .allSatisfy(told -> assertThat(options).contains(told));
        String build = Files.readString(Path.of("pom.xml"));
        assertThat(all("mvn -P([a-z]+)", text))
                .contains(profiles)
                .allSatisfy(profile -> assertThat(build).contains("<id>" + profile + "</id>"));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
