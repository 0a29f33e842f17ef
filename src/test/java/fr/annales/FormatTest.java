package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every Java file is as the one formatter writes it. {@code mvn test -Dtest=FormatTest -Dformat} rewrites them. */
class FormatTest {
    private static final Pattern COMMENT = Pattern.compile(" *(?:\\*|/\\*\\*|//) .*");
    private static final int WIDTH = 120;

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void every_java_file_is_formatted() throws IOException, FormatterException {
        boolean rewrite = System.getProperty("format") != null;
        List<Path> unformatted = new ArrayList<>();
        for (Path file : javaFiles()) {
            String source = Files.readString(file);
            String formatted = format(source);
            if (source.equals(formatted)) continue;
            if (rewrite) Files.writeString(file, formatted);
            else unformatted.add(file);
        }
        assertThat(unformatted)
                .as("to be formatted by: mvn test -Dtest=FormatTest -Dformat")
                .isEmpty();
    }

    private static String format(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.PALANTIR);
        return FORMATTER.formatSource(ordered);
    }

    /** The formatter leaves comments as they are. */
    @Test
    void no_comment_is_wider_than_code_may_be() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path file : javaFiles())
            for (String line : Files.readAllLines(file))
                if (line.length() > WIDTH && COMMENT.matcher(line).matches()) wide.add(file + ": " + line.strip());
        assertThat(wide).isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
