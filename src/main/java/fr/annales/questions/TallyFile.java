package fr.annales.questions;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tally as a text in UTF-8: a line that names the format and the salt, then a line a word or {@code #} and a print, a
 * tab, and the counts of its days. It is written aside, forced to the disk and moved into place, so that a crash leaves
 * the one before.
 */
final class TallyFile {
    private static final Pattern HEAD = Pattern.compile("annales-questions 1 ([0-9a-f]{32})");
    private static final Pattern LINE = Pattern.compile("(#[0-9a-f]{24}|\\p{L}[\\p{L}-]{0,99})\\t([-0-9: ]{12,20000})");
    private static final Pattern COUNT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d):(\\d{1,7})");

    private final Path file;

    TallyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads it.
     *
     * @throws NotAskedWords when it is a file of something else, or damaged
     */
    Tally read() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Matcher head = HEAD.matcher(String.valueOf(lines.readLine()));
            if (!head.matches()) throw new NotAskedWords(file);
            Tally tally = new Tally(new Salt(head.group(1)));
            String line = lines.readLine();
            for (int read = 0; line != null && read < Tally.MOST_PRINTS + Tally.MOST_WORDS; read++) {
                add(line, tally);
                line = lines.readLine();
            }
            return tally;
        } catch (MalformedInputException noText) {
            throw new NotAskedWords(file);
        }
    }

    private void add(String line, Tally tally) throws NotAskedWords {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) throw new NotAskedWords(file);
        DayCounts counts = counts(parts.group(2));
        String name = parts.group(1);
        if (name.startsWith("#")) tally.putPrint(name.substring(1), counts);
        else tally.putWord(name, counts);
    }

    private DayCounts counts(String text) throws NotAskedWords {
        DayCounts counts = new DayCounts();
        try {
            for (String one : text.split(" ", -1)) {
                Matcher count = COUNT.matcher(one);
                if (!count.matches()) throw new NotAskedWords(file);
                counts.add(LocalDate.parse(count.group(1)), Integer.parseInt(count.group(2)));
            }
        } catch (DateTimeException noDay) {
            throw new NotAskedWords(file);
        }
        return counts;
    }

    /** The text of a tally. */
    static String text(Tally tally) {
        StringBuilder text = new StringBuilder("annales-questions 1 ");
        text.append(tally.salt().hex()).append('\n');
        tally.words().forEach((word, counts) -> append(word, counts, text));
        tally.prints().forEach((print, counts) -> append("#" + print, counts, text));
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

    /** Puts a text in the place of the file's. */
    void write(String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path aside = whole.resolveSibling(whole.getFileName() + ".tmp");
        Files.deleteIfExists(aside);
        try (FileChannel out = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OwnersOnly.make(aside);
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
