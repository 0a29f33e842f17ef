package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pasted into a shell is one word there, and the same. */
class ShellWordTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            data/é.xlsx         | data/é.xlsx               | data/é.xlsx
            l'histoire.xlsx     | "l'histoire.xlsx"         | "l'histoire.xlsx"
            nos fêtes/1987.ods  | "nos fêtes/1987.ods"      | "nos fêtes/1987.ods"
            ~/a.csv             | "~/a.csv"                 | "~/a.csv"
            C:\\a\\b.csv        | 'C:\\a\\b.csv'            | C:\\a\\b.csv
            C:\\a & b\\c.csv    | 'C:\\a & b\\c.csv'        | "C:\\a & b\\c.csv"
            l'a$HOME.csv        | 'l'\\''a$HOME.csv'        | "l'a$HOME.csv"
            facette:Lieu=Lieu   | facette:Lieu=Lieu         | facette:Lieu=Lieu
            """)
    void a_path_is_quoted_where_a_shell_would_take_it_apart(String path, String onUnix, String onWindows) {
        assertThat(ShellWord.of(path, false)).isEqualTo(onUnix);
        assertThat(ShellWord.of(path, true)).isEqualTo(onWindows);
    }

    @Test
    void the_program_is_called_as_the_script_was_that_started_it_or_by_its_jar() {
        assertThat(ProgramName.of("bin/annales")).isEqualTo("bin/annales");
        assertThat(ProgramName.of("nos outils/bin/annales")).isEqualTo("\"nos outils/bin/annales\"");
        assertThat(ProgramName.of(null)).isEqualTo("java -jar annales.jar");
        assertThat(ProgramName.of("")).isEqualTo("java -jar annales.jar");
    }

    @Test
    void a_shell_reads_any_path_as_it_is() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Random random = new Random(15);
        String signs = "aé1 '\"`$\\!*?[]{}()<>|&;#~%=-+.,/’«»\u00a0";
        List<String> paths = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            StringBuilder path = new StringBuilder("a");
            for (int more = random.nextInt(12); more >= 0; more--)
                path.append(signs.charAt(random.nextInt(signs.length())));
            paths.add(path.toString());
            script.append("printf '%s\\n' ")
                    .append(ShellWord.of(path.toString(), false))
                    .append('\n');
        }
        Process shell =
                new ProcessBuilder("/bin/sh", "-s").redirectErrorStream(true).start();
        try (var input = shell.outputWriter(UTF_8)) {
            input.write(script.toString());
        }
        assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8).lines())
                .isEqualTo(paths);
        assertThat(shell.waitFor()).isZero();
    }
}
