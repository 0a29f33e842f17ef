package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ShippedArchive;
import fr.annales.engine.Deadline;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import fr.annales.suggest.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** What the service writes and reads has the figures of French on a machine that writes others. */
@Isolated("it changes the language of the whole process")
class MachineLocaleTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void speakAsInEgypt() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void an_import_reads_dates_of_several_columns() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), """
                Titre;Jour;Mois;Année
                Loi;12;5;1990
                Décret;;11;1987
                """);
        Path archive = folder.resolve("archive");
        assertThat(new CommandLine(new ImportCommand()).execute(table.toString(), "--data", archive.toString()))
                .isZero();
        assertThat(archive.resolve("evenements.csv")).content().contains("1990-05-12", "1987-11");
    }

    @Test
    void a_decade_is_suggested_by_its_two_figures() throws IOException {
        ShippedArchive shipped = ShippedArchive.read();
        new LucenePublisher(folder).publish(shipped.archive(), List.of(), events -> {
            for (var event : shipped.events()) events.accept(event);
        });
        try (LuceneEngine engine = new LuceneEngine(folder)) {
            engine.refresh();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                assertThat(new Suggesters().suggestions(new Searches().on(snapshot), "annees 80", Filters.NONE, 8))
                        .extracting(Suggestion::text)
                        .first()
                        .isEqualTo("Années 1980");
            }
        }
    }
}
