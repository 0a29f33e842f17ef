package fr.annales.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that were asked for in vain, counted by day: a word is written down once it came on three days, until then
 * only as a salted hash that goes after thirty. Nothing else is kept: no question, no address, no time of day, no words
 * beside. Safe for use by several threads.
 */
public final class AskedWords {
    private final WordCountsFile file;
    private final InstantSource clock;
    private final ZoneId zone;
    private final WordCounts counts;
    private final BelievedDay day;
    private boolean isChanged = true;
    private @Nullable LocalDate swept;

    private AskedWords(WordCountsFile file, WordCounts counts, Instant saved, InstantSource clock, ZoneId zone) {
        this.file = file;
        this.counts = counts;
        this.clock = clock;
        this.zone = zone;
        this.day = new BelievedDay(LocalDate.ofInstant(saved, zone));
    }

    /**
     * Those of a file, which need not exist yet.
     *
     * @param zone whose days are counted
     * @throws NotAskedWordsFileException when it is a file of something else
     */
    public static AskedWords open(Path file, InstantSource clock, ZoneId zone) throws IOException {
        WordCountsFile kept = new WordCountsFile(file);
        if (!Files.exists(file))
            return new AskedWords(kept, new WordCounts(Salt.random()), clock.instant(), clock, zone);
        return new AskedWords(kept, kept.read(), kept.saved(), clock, zone);
    }

    /** Some words were asked for in vain, of letters and hyphens only. */
    public synchronized void add(List<String> words) {
        LocalDate today = today();
        words.forEach(word -> counts.add(word, today));
        isChanged = true;
    }

    /** Those that may be told, most asked first. */
    public synchronized List<AskedWord> told() {
        counts.forget(today());
        return counts.words().entrySet().stream()
                .map(entry -> new AskedWord(
                        entry.getKey(),
                        entry.getValue().total(),
                        entry.getValue().days(),
                        entry.getValue().last()))
                .sorted(Comparator.comparingLong(AskedWord::times).reversed().thenComparing(AskedWord::word))
                .toList();
    }

    /** Writes what has changed since the last time, without what is too old by now. */
    public void save() throws IOException {
        String text;
        Instant time = clock.instant();
        synchronized (this) {
            LocalDate today = today();
            if (!today.equals(LocalDate.ofInstant(time, zone)))
                time = today.atStartOfDay(zone).toInstant();
            if (!isChanged && today.equals(swept)) return;
            counts.forget(today);
            text = WordCountsFile.text(counts);
            isChanged = false;
            swept = today;
        }
        try {
            file.write(text, time);
        } catch (IOException | RuntimeException failed) {
            synchronized (this) {
                isChanged = true;
            }
            throw failed;
        }
    }

    private LocalDate today() {
        return day.at(LocalDate.ofInstant(clock.instant(), zone));
    }
}
