package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.lucene.LucenePublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits at a terminal sees how far it is and for how long; a pipe gets nothing. */
class ProgressLineTest {
    private final StringWriter screen = new StringWriter();
    private long seconds = 100;

    private ProgressLine progress(boolean shown) {
        return new ProgressLine(new PrintWriter(screen), shown, () -> seconds * 1_000_000_000);
    }

    /** What the line shows in the end, without the blanks that it ends in. */
    private String line() {
        String all = screen.toString();
        return all.substring(all.lastIndexOf('\r') + 1).stripTrailing();
    }

    private void read(int events, int bytes, ProgressLine progress) {
        progress.read(bytes);
        for (int i = 0; i < events; i++) progress.step();
    }

    @Test
    void events_rate_share_and_time_left_are_shown() {
        ProgressLine progress = progress(true);
        progress.all(1_000);
        read(1, 10, progress);
        assertThat(line()).isEmpty();
        seconds += 10;
        read(99, 240, progress);
        assertThat(line()).isEqualTo("2 événements, 0 par seconde, 25\u00a0%, encore 30\u00a0s");
        seconds += 10;
        read(100, 150, progress);
        assertThat(line()).isEqualTo("101 événements, 5 par seconde, 40\u00a0%, encore 30\u00a0s");
    }

    @Test
    void a_long_time_is_told_in_minutes() {
        ProgressLine progress = progress(true);
        progress.all(1_000);
        read(1, 10, progress);
        seconds += 10;
        read(1, 0, progress);
        assertThat(line()).endsWith("1\u00a0%, encore 17\u00a0min");
    }

    @Test
    void more_than_was_said_is_all() {
        ProgressLine progress = progress(true);
        progress.all(1_000);
        read(1, 2_000, progress);
        seconds += 10;
        read(1, 0, progress);
        assertThat(line()).endsWith("100\u00a0%, encore 0\u00a0s");
    }

    @Test
    void without_a_size_there_is_no_share() {
        ProgressLine progress = progress(true);
        read(1, 10, progress);
        seconds += 10;
        read(1, 10, progress);
        assertThat(line()).isEqualTo("2 événements, 0 par seconde");
    }

    @Test
    void a_line_leaves_nothing_of_the_one_before_and_nothing_when_it_is_cleared() {
        ProgressLine progress = progress(true);
        progress.all(1_000);
        read(1, 10, progress);
        seconds += 10;
        read(1, 10, progress);
        int longest = line().length();
        progress.finishing();
        assertThat(line()).isEqualTo("2 événements, finition de l’index…");
        assertThat(screen.toString()).endsWith("…" + " ".repeat(longest - line().length()));
        int length = line().length();
        progress.clear();
        progress.clear();
        assertThat(screen.toString()).endsWith("…" + " ".repeat(longest - length) + "\r" + " ".repeat(length) + "\r");
    }

    @Test
    void a_pipe_gets_nothing() {
        ProgressLine progress = progress(false);
        progress.all(1_000);
        for (int i = 0; i < 10; i++) {
            seconds++;
            read(10, 100, progress);
        }
        progress.finishing();
        progress.clear();
        assertThat(screen.toString()).isEmpty();
        assertThat(progress.steps()).isEqualTo(100);
    }

    /** By a clock that goes on a second at every look. */
    @Test
    void an_index_is_built_under_the_eyes_of_who_waits(@TempDir Path folder) throws IOException {
        MadeArchive made = MadeArchive.write(folder.resolve("data"), "vu", 50, 5);
        ProgressLine progress = new ProgressLine(new PrintWriter(screen), true, () -> seconds++ * 1_000_000_000);
        new ArchiveIndexer(
                        new ArchiveFolder(made.folder()),
                        new LucenePublisher(folder.resolve("index")),
                        progress,
                        mistake -> assertThat(mistake).isNull())
                .run();
        assertThat(screen.toString())
                .contains("\r2 événements, ", "\r50 événements, 1 par seconde, ", "\u00a0%, encore ")
                .contains("\r50 événements, finition de l’index…");
        assertThat(line()).isEmpty();
    }
}
