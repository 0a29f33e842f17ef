package fr.annales.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ShippedArchive;
import fr.annales.bench.Typing;
import fr.annales.engine.CompletionRequest;
import fr.annales.engine.Deadline;
import fr.annales.engine.Filters;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.Snapshot;
import fr.annales.french.Token;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import fr.annales.suggest.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever begins to type in the shipped archive is brought to what they are after. */
class TypingTest {
    private static final ShippedArchive SHIPPED = ShippedArchive.read();
    private static LuceneEngine engine;

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        new LucenePublisher(folder).publish(SHIPPED.archive(), List.of(), events -> {
            for (var event : SHIPPED.events()) events.accept(event);
        });
        engine = new LuceneEngine(folder);
        engine.refresh();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static List<Suggestion> suggest(String typed) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return new Suggesters()
                    .suggestions(new Searches().on(snapshot), typed, Filters.NONE, Suggesters.DEFAULT_SIZE);
        }
    }

    /** The first suggestion of each. */
    @ParameterizedTest
    @CsvSource({
        "ai,                acronym, AI",
        "A.I.,              acronym, AI",
        "les ai,            acronym, AI",
        "198,               decade,  Années 1980",
        "annees 80,         decade,  Années 1980",
        "1987,              year,    1987",
        "assoc inter,       acronym, AI",
        "inter assoc,       acronym, AI",
        "asosciation inter, acronym, AI",
        "congres mars,      event,   Congrès de Marseille",
        "mars congres,      event,   Congrès de Marseille",
        "l’ins,             theme,   Insertion par l’activité économique",
        "formation,         theme,   Formation",
        "formations,        theme,   Formation",
        "formatoin,         theme,   Formation",
        "chom,              theme,   Chômage",
        "COORACE,           acronym, COORACE",
        "loi,               type,    Loi",
        "demarche qu,       theme,   Démarche qualité",
    })
    void the_first_suggestion_is_the_one_that_is_meant(String typed, String kind, String text) {
        List<Suggestion> suggestions = suggest(typed);
        assertThat(suggestions.getFirst().kind()).isEqualTo(kind);
        assertThat(suggestions.getFirst().text()).startsWith(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "proxims,  Marque Proxim’Services",
                "proxim s, Marque Proxim’Services",
                "l'ins,    Insertion par l’activité économique",
            })
    void leads_somewhere(String typed, String text) {
        assertThat(suggest(typed)).extracting(Suggestion::text).anyMatch(one -> one.startsWith(text));
    }

    @Test
    void four_letters_of_two_telling_words_bring_an_event_into_the_first_five() {
        double share = Typing.share(SHIPPED.events(), engine, word -> frequency(word.form()), 4);
        assertThat(share).isGreaterThanOrEqualTo(0.95);
    }

    private static int frequency(String form) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            Token word = new Token(form, 0, form.length(), form, List.of(form));
            return snapshot
                    .complete(new CompletionRequest(List.of(new FormPrefix(word, false, 1_000)), List.of()))
                    .forms()
                    .getFirst()
                    .forms()
                    .stream()
                    .filter(indexed -> indexed.form().equals(form))
                    .mapToInt(indexed -> indexed.events())
                    .sum();
        }
    }
}
