package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, followed word by word: its files are written, its commands run, its screens are what they say. */
class FirstHourTest {
    private static final Path TUTORIAL = Path.of("src/site/markdown/premiere-heure.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(file|console) ?(\\S*)\\n((?s:.*?))^```$");
    private static final String COMMAND = "$ java -jar annales.jar ";

    @TempDir
    Path folder;

    @Test
    void each_step_does_what_it_says() throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(TUTORIAL)).results().toList();
        assertThat(blocks).hasSizeGreaterThan(5);
        for (MatchResult block : blocks)
            if (block.group(1).equals("file")) Files.writeString(folder.resolve(block.group(2)), block.group(3));
            else follow(block.group(3));
    }

    private void follow(String screen) {
        int lineEnd = screen.indexOf('\n');
        String command = screen.substring(0, lineEnd);
        assertThat(command).startsWith(COMMAND);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        assertThat(Main.run(arguments(command), writer, writer)).as(command).isZero();
        assertThat(out.toString().replace(folder + "/", "").replace('\u00a0', ' '))
                .as(command)
                .isEqualTo(screen.substring(lineEnd + 1));
    }

    /** Names of files and folders are those of the test's own folder. */
    private String[] arguments(String command) {
        List<String> arguments = new ArrayList<>();
        for (String word : command.substring(COMMAND.length()).split(" ", -1)) {
            boolean isPath = !arguments.isEmpty() && !word.startsWith("--") && word.indexOf('=') < 0;
            arguments.add(isPath ? folder.resolve(word).toString() : word);
        }
        return arguments.toArray(String[]::new);
    }
}
