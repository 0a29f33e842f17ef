package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.QuestionTooCostlyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class BudgetedPhraseQueryTest {
    private static final long SEED = 20_261_130;
    private static final int DOCUMENTS = 2_000;
    private static final String FIELD = "word";

    @Test
    void finds_and_scores_what_the_phrase_does() throws IOException {
        Random random = new Random(SEED);
        try (Directory directory = index(random);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int i = 0; i < 60; i++) {
                Query phrase = phrase(random);
                Query budgeted = new BudgetedPhraseQuery(phrase, new PositionBudget(Long.MAX_VALUE, Deadline.NONE));
                for (Occur occur : Occur.values())
                    assertThat(found(beside(budgeted, occur), reader))
                            .as("%s of %s", occur, phrase)
                            .isEqualTo(found(beside(phrase, occur), reader));
                assertThat(found(budgeted, reader)).isEqualTo(found(phrase, reader));
                assertThat(budgeted).isEqualTo(new BudgetedPhraseQuery(phrase, new PositionBudget(1, Deadline.NONE)));
            }
        }
    }

    @Test
    void stops_when_nothing_is_left_or_time_is_up() throws IOException {
        try (Directory directory = index(new Random(SEED));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Query phrase = new PhraseQuery(FIELD, "w0", "w1");
            PositionBudget small = new PositionBudget(1_000, Deadline.NONE);
            assertThatThrownBy(() -> found(new BudgetedPhraseQuery(phrase, small), reader))
                    .isInstanceOf(QuestionTooCostlyException.class);
            PositionBudget late = new PositionBudget(Long.MAX_VALUE, () -> 0);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10; i++) found(new BudgetedPhraseQuery(phrase, late), reader);
                    })
                    .isInstanceOf(DeadlineExceededException.class);
        }
    }

    private static Query phrase(Random random) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(random.nextInt(3));
        int words = 2 + random.nextInt(2);
        for (int i = 0; i < words; i++) phrase.add(new Term(FIELD, "w" + random.nextInt(6)));
        return phrase.build();
    }

    private static Query beside(Query phrase, Occur occur) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(FIELD, "w2")), Occur.MUST)
                .add(phrase, occur)
                .build();
    }

    private static List<String> found(Query query, DirectoryReader reader) throws IOException {
        return Arrays.stream(new IndexSearcher(reader).search(query, 50).scoreDocs)
                .map(hit -> hit.doc + " " + hit.score)
                .toList();
    }

    private static Directory index(Random random) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new TextField(FIELD, text(random), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(_ -> "w" + random.nextInt(5))
                .collect(Collectors.joining(" "));
    }
}
