package fr.annales.questions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.annales.disk.DurableFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@link WordCounts}, a text in UTF-8: a line that names the format and the salt, then a line for each
 * word, or for each print behind a {@code #}, with a tab and the counts of its days. It is written aside, forced to the
 * disk and moved into place, so that a crash leaves the one before, and another service that was given the same file
 * spoils nothing of it.
 */
final class WordCountsFile {
    private static final Pattern HEAD = Pattern.compile("annales-questions 1 ([0-9a-f]{32})");
    private static final Pattern LINE = Pattern.compile("(#[0-9a-f]{24}|\\p{L}[\\p{L}-]{0,99})\\t([-0-9: ]{12,20000})");
    private static final Pattern COUNT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d):(\\d{1,7})");

    private static final String ASIDE = ".tmp";
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final Path file;
    private boolean isSwept;

    WordCountsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads it. A line that is damaged is left out: a file of statistics keeps no service from starting.
     *
     * @throws NotAskedWordsFileException when it is a file of something else
     */
    WordCounts read() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            Matcher head = HEAD.matcher(String.valueOf(lines.readLine()));
            if (!head.matches()) throw new NotAskedWordsFileException(file);
            WordCounts all = new WordCounts(new Salt(head.group(1)));
            String line = lines.readLine();
            for (int read = 0; line != null && read < WordCounts.MOST_PRINTS + WordCounts.MOST_WORDS; read++) {
                add(line, all);
                line = lines.readLine();
            }
            return all;
        }
    }

    /** When it was written. */
    Instant saved() throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static void add(String line, WordCounts all) {
        Matcher parts = LINE.matcher(line);
        DayCounts counts = parts.matches() ? counts(parts.group(2)) : null;
        if (counts == null) return;
        String name = parts.group(1);
        if (name.startsWith("#")) all.putPrint(name.substring(1), counts);
        else all.putWord(name, counts);
    }

    /** The counts that a text says, null where it says none. */
    private static @Nullable DayCounts counts(String text) {
        DayCounts counts = new DayCounts();
        try {
            for (String one : text.split(" ", -1)) {
                Matcher count = COUNT.matcher(one);
                if (!count.matches()) return null;
                counts.add(LocalDate.parse(count.group(1)), Integer.parseInt(count.group(2)));
            }
        } catch (DateTimeException noDay) {
            return null;
        }
        return counts;
    }

    /** The text of the file. */
    static String text(WordCounts all) {
        StringBuilder text = new StringBuilder("annales-questions 1 ");
        text.append(all.salt().hex()).append('\n');
        all.words().forEach((word, counts) -> append(word, counts, text));
        all.prints().forEach((print, counts) -> append("#" + print, counts, text));
        return text.toString();
    }

    private static void append(String name, DayCounts counts, StringBuilder text) {
        text.append(name);
        char between = '\t';
        for (Map.Entry<LocalDate, Integer> day : counts.byDay().entrySet()) {
            text.append(between).append(day.getKey()).append(':').append(day.getValue());
            between = ' ';
        }
        text.append('\n');
    }

    /**
     * Puts a text in the place of the file's.
     *
     * @param time that it is of
     */
    void write(String text, Instant time) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = requireNonNull(whole.getParent(), "a file lies in a folder");
        Path aside = aside(folder, whole);
        try {
            Files.writeString(aside, text);
            DurableFiles.forceFile(aside);
            sweep(
                    folder,
                    whole.getFileName() + ".",
                    Files.getLastModifiedTime(aside).toInstant());
            Files.setLastModifiedTime(aside, FileTime.from(time));
            DurableFiles.replace(whole, aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Where there can be none, what is told names what the operator named. */
    private static Path aside(Path folder, Path whole) throws IOException {
        try {
            return Files.createTempFile(folder, whole.getFileName() + ".", ASIDE, OwnersOnly.in(folder));
        } catch (NoSuchFileException _) {
            throw new NoSuchFileException(folder.toString());
        } catch (AccessDeniedException _) {
            throw new AccessDeniedException(whole.toString());
        }
    }

    /** Deletes, once, what a process left that ended while it wrote: the prints in it are not kept for ever. */
    private void sweep(Path folder, String start, Instant now) throws IOException {
        if (isSwept) return;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, path -> isAside(path, start))) {
            for (Path aside : left) if (isOlder(aside, now.minus(LONGEST_WRITE))) Files.deleteIfExists(aside);
        }
        isSwept = true;
    }

    /** One that is gone meanwhile was of another service, which has put it in its place. */
    private static boolean isOlder(Path aside, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(aside).toInstant().isBefore(time);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private static boolean isAside(Path path, String start) {
        String name = path.getFileName().toString();
        return name.startsWith(start) && name.endsWith(ASIDE);
    }
}
