package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does what {@code check} says to write is told that mistake no more. */
class CuresTest {
    private static final Path MISTAKES = Path.of("src/test/resources/archive/mistakes");
    private static final String WRITE = "écrire ";
    private static final Pattern TOLD = Pattern.compile("«\\h([^»]*)\\h»");
    private static final Pattern INSTEAD = Pattern.compile("et non ([^ ]+)$");
    private static final Pattern INTERVAL = Pattern.compile("\\(([0-9]+)\\) est avant son début \\(([0-9]+)\\)");

    /** Cures that say what to write in words, not letter for letter. */
    private static final Set<String> WORDS = Set.of("chaque", "le", "par");

    /** Values that their mistakes do not repeat. */
    private static final Map<String, String> UNSAID =
            Map.of("archive.json:3", "en", "3-dates.jsonl:11", "1914-18", "5-tableau.csv:5", "18/11/22");

    @TempDir
    Path folder;

    @Test
    void what_is_written_as_a_cure_says_is_a_mistake_no_more() throws IOException {
        List<String> followed = new ArrayList<>();
        for (Mistake mistake : mistakes(MISTAKES)) {
            for (String text : toWrite(mistake)) {
                Optional<String> wrong = wrong(mistake);
                assertThat(wrong).as("what to replace: " + mistake).isPresent();
                follow(mistake, wrong.orElseThrow(), text);
                followed.add(mistake.toString());
            }
        }
        assertThat(followed).hasSizeGreaterThan(25);
    }

    private static List<Mistake> mistakes(Path data) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        ArchiveFolder archive = new ArchiveFolder(data);
        archive.readEvents(archive.readArchive(mistakes::add), _ -> {}, mistakes::add);
        return mistakes;
    }

    /** What a cure offers, each for itself. */
    private static List<String> toWrite(Mistake mistake) {
        String cure = String.valueOf(mistake.cure());
        if (!cure.startsWith(WRITE)) return List.of();
        String texts = cure.substring(WRITE.length());
        if (texts.contains("…") || WORDS.contains(texts.split(" ", 2)[0])) return List.of();
        return List.of(texts.replace(" sans guillemets", "").split(" ou "));
    }

    /** What stands in the line in its place. */
    private static Optional<String> wrong(Mistake mistake) {
        String reason = mistake.reason();
        if (reason.equals("champ inconnu") || reason.equals("colonne inconnue"))
            return Optional.of(String.valueOf(mistake.field()).replaceFirst(".*\\.", ""));
        Matcher interval = INTERVAL.matcher(reason);
        if (interval.find()) return Optional.of(interval.group(2) + "/" + interval.group(1));
        return Stream.of(TOLD.matcher(reason), INSTEAD.matcher(reason))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .or(() -> Optional.ofNullable(UNSAID.get(mistake.file() + ":" + mistake.line())));
    }

    private void follow(Mistake mistake, String wrong, String text) throws IOException {
        Path data = Files.createTempDirectory(folder, "archive");
        try (Stream<Path> files = Files.list(MISTAKES)) {
            for (Path file : files.toList()) Files.copy(file, data.resolve(file.getFileName()));
        }
        Path file = data.resolve(mistake.file());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String line = lines.get(mistake.line() - 1);
        String name = mistake.reason().equals("champ inconnu") ? "" : "\"" + mistake.field() + "\": ";
        int from = Math.max(0, line.indexOf(name) + (line.contains(name) ? name.length() : 0));
        String there = quoted(wrong, text, line.substring(from));
        int at = line.indexOf(there, from);
        assertThat(at).as("%s in %s", wrong, mistake).isNotNegative();
        lines.set(mistake.line() - 1, line.substring(0, at) + text + line.substring(at + there.length()));
        Files.write(file, lines);
        assertThat(inLine(mistake, mistakes(data)))
                .as("%s, followed as %s", mistake, text)
                .hasSizeLessThanOrEqualTo(inLine(mistake, mistakes(MISTAKES)).size())
                .noneMatch(left -> left.field() != null
                        && left.field().equals(mistake.field())
                        && left.reason().equals(mistake.reason()));
    }

    private static List<Mistake> inLine(Mistake one, List<Mistake> mistakes) {
        return mistakes.stream()
                .filter(mistake -> mistake.file().equals(one.file()) && mistake.line() == one.line())
                .toList();
    }

    /** A cure in quotes, or that takes them off, stands for the value with its quotes where there are any. */
    private static String quoted(String wrong, String text, String line) {
        String inQuotes = "\"" + wrong + "\"";
        boolean isWhole =
                text.startsWith("\"") || text.startsWith("[") || text.chars().allMatch(Character::isDigit);
        return isWhole && line.startsWith(inQuotes) ? inQuotes : wrong;
    }
}
