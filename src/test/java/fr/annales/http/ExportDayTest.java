package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is of a day in Paris, since words as "thirty years ago" find other events the next. */
class ExportDayTest {
    private static final String EXPORT = "/api/events.jsonl?q=il y a 30 ans";
    private static final long HOUR = 3_600;

    @TempDir
    Path folder;

    private Histories history;

    @BeforeEach
    void publish() throws IOException {
        history = new Histories(folder.resolve("ledger.tsv"));
        for (int year = 1995; year <= 1998; year++)
            history.events().put("e-" + year, TestArchive.event("e-" + year, "" + year, "Fait", "Texte.", "loi"));
        history.publish();
    }

    @AfterEach
    void close() {
        history.close();
    }

    private Client.Response export() {
        return history.client().get(EXPORT);
    }

    private int statusOfCopy(String tag) {
        return history.client()
                .send("GET", Client.escaped(EXPORT), "If-None-Match", tag)
                .status();
    }

    @Test
    void a_copy_is_good_until_midnight_in_paris() {
        String tag = export().header("ETag");
        assertThat(tag).startsWith("W/\"");
        history.pass(14 * HOUR);
        assertThat(history.now()).hasToString("2026-01-01T22:00:00Z");
        assertThat(export().header("ETag")).isEqualTo(tag);
        assertThat(statusOfCopy(tag)).isEqualTo(304);
        history.pass(HOUR);
        assertThat(statusOfCopy(tag)).isEqualTo(200);
        assertThat(export().header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void words_of_today_find_what_they_mean_on_the_day() {
        assertThat(export().body()).contains("e-1996").doesNotContain("e-1997");
        history.pass(365 * 24 * HOUR);
        assertThat(export().body()).contains("e-1997").doesNotContain("e-1996");
    }
}
