package fr.annales.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ShippedArchive;
import fr.annales.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No change of the order in which questions to the shipped archive are answered goes unseen. {@code mvn test
 * -Dtest=RankingTest -Dranking} writes the golden file anew.
 */
class RankingTest {
    /** The command that writes the golden file anew. */
    static final String REWRITING = "mvn test -Dtest=RankingTest -Dranking";

    private static final Path QUESTIONS = Path.of("src/test/resources/relevance/questions.tsv");
    private static final Path GOLDEN = Path.of("src/test/resources/relevance/ranking.txt");
    private static final int DIFFERENCES_SHOWN = 10;

    @Test
    void each_question_is_answered_as_in_the_golden_file(@TempDir Path index) throws Exception {
        String now;
        try (ServedArchive archive = new ServedArchive(Path.of("data"), index)) {
            now = GoldenFile.of(archive, TsvTable.read(QUESTIONS, 2));
        }
        if (System.getProperty("ranking") != null) Files.writeString(GOLDEN, now);
        else
            assertThat(GoldenFile.difference(Files.readString(GOLDEN), now, DIFFERENCES_SHOWN))
                    .as("the ranking is another (- kept, + now); where it is better: " + REWRITING)
                    .isEmpty();
    }

    @Test
    void each_question_is_asked_once_and_won_by_an_event_of_the_archive() throws IOException {
        List<List<String>> questions = TsvTable.read(QUESTIONS, 2);
        assertThat(questions).extracting(List::getFirst).doesNotHaveDuplicates().isNotEmpty();
        List<String> ids =
                ShippedArchive.read().events().stream().map(Event::id).toList();
        assertThat(ids).containsAll(questions.stream().map(List::getLast).toList());
    }
}
