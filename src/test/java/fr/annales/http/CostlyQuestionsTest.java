package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.TestArchive;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.web.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No question has more words compared than the archive has, ten million at least, however it is asked. */
class CostlyQuestionsTest {
    private static final int EVENTS = 5_000;
    private static final List<String> STOP_WORDS = List.of("de", "la", "et", "le", "les", "des", "en", "du");
    private static final String TEXT = "De la et le les des en du. ".repeat(20);
    private static final String IN_ALL_FACETS = "&decade=1980&type=loi&theme=emploi";

    /** What is refused is refused for what it costs, on a slow machine too. */
    private static final Duration IN_NO_HURRY = Duration.ofMinutes(1);

    private static LuceneEngine engine;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        new LucenePublisher(folder).publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            for (int i = 0; i < EVENTS; i++)
                sink.accept(TestArchive.event("e-" + i, "1980", "Titre " + i, TEXT, "loi", "emploi"));
        });
        engine = new LuceneEngine(folder);
        engine.refresh();
        server = new Server(engine, () -> new Readiness(true, null), Site.NONE, UsualLimits.within(IN_NO_HURRY), null);
        client = new Client(server.start("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    static Stream<String> costly() {
        String excluded = pairs().map(pair -> "-\"" + pair + '"').collect(Collectors.joining(" "));
        String oneWord = '"' + "de ".repeat(160) + '"';
        return Stream.of("titre " + excluded, oneWord, "titre -" + oneWord);
    }

    /** Pairs of words that all events have, but never in this order. */
    private static Stream<String> pairs() {
        return IntStream.range(0, 40)
                .mapToObj(i -> STOP_WORDS.get(i / 5) + ' ' + STOP_WORDS.get((i / 5 + 7 - i % 5) % STOP_WORDS.size()));
    }

    @ParameterizedTest
    @MethodSource("costly")
    void what_would_cost_more_is_refused_each_time_and_says_so(String question) {
        for (String path : List.of("/api/events?q=", "/api/events?size=0&q=", "/api/events.csv?q=")) {
            Client.Response refused = client.raw(path + Client.encode(question));
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.json().get("type").asString()).as(path).endsWith(":question-couteuse");
        }
        Client.Response refused = client.raw("/api/events?q=" + Client.encode(question) + IN_ALL_FACETS);
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void what_people_quote_is_answered_however_common_its_words() {
        String phrases = "\"de la et le\" \"des en du\" -\"la de\" -\"et de\"";
        Client.Response answer = client.raw("/api/events?q=" + Client.encode(phrases) + IN_ALL_FACETS);
        assertThat(answer.json().get("total").asInt()).isEqualTo(EVENTS);
    }
}
