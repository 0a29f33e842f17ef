package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.address.Links;
import fr.annales.engine.Deadline;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.Publication;
import fr.annales.search.Question;
import fr.annales.search.Search;
import fr.annales.search.Searches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export is of a day in Paris where it tells it, or its words mean other times on another: "thirty years ago". */
class ExportDayTest {
    private static final String EXPORT = "/api/events.jsonl?q=il y a 30 ans";
    private static final int DAY = 24 * 3_600;

    @TempDir
    Path folder;

    private ChangingService history;

    @BeforeEach
    void publish() throws IOException {
        history = new ChangingService(folder.resolve("ledger.tsv"));
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

    private int statusOfCopy(String address, String tag) {
        return history.client()
                .send("GET", Client.escaped(address), "If-None-Match", tag)
                .status();
    }

    /** Who takes a file each day takes it when it is another: seconds until it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/events.jsonl                       |
            /api/events.csv?q=fait                  |
            /api/events.spreadsheet.csv?q=1996      |
            /api/events.jsonl?q=fait il y a 30 ans  | 31503600
            /api/events.jsonl?q=cette année&interpret=false |
            /api/events.ics                         | 31503600
            /api/events.bib                         | 54000
            /api/events.ris                         | 54000
            """)
    void a_copy_is_good_as_long_as_the_file_is_the_same(String address, @Nullable Integer seconds) {
        String tag = history.client().get(address).header("ETag");
        assertThat(tag).startsWith("W/\"");
        history.pass(seconds == null ? 800 * DAY : seconds - 1);
        assertThat(statusOfCopy(address, tag)).isEqualTo(304);
        if (seconds == null) return;
        history.pass(1);
        assertThat(statusOfCopy(address, tag)).isEqualTo(200);
    }

    @Test
    void a_copy_of_another_program_is_not_good() throws IOException {
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), _ -> {});
            engine.refresh();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                Search search = new Searches().on(snapshot);
                Publication publication = Publication.of(search, Links.at(""));
                Question all = new Question("", Filters.NONE, Sort.DATE, 1, 0, Set.of());
                assertThat(Stream.of("1.0", "1.0", "1.1")
                                .map(program -> new ExportTag(program).tag(search, all, ExportFormat.CSV, publication))
                                .distinct())
                        .hasSize(2);
            }
        }
    }

    @Test
    void words_of_today_find_what_they_mean_on_the_day() {
        assertThat(export().body()).contains("e-1996").doesNotContain("e-1997");
        history.pass(365 * DAY);
        assertThat(export().body()).contains("e-1997").doesNotContain("e-1996");
    }
}
