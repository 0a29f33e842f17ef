package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumShouldMatchTest {
    private static final long SEED = 20_261_127;
    private static final int WORDS = 12;
    private static final String FIELD = "word";

    /** Sizes at which a window or a number of 64 bits just ends, or has one more. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                1,
                63,
                64,
                65,
                BitSlicedCounters.WINDOW - 1,
                BitSlicedCounters.WINDOW,
                BitSlicedCounters.WINDOW + 1,
                20_000
            })
    void finds_what_a_minimum_of_optional_clauses_finds(int documents) throws IOException {
        Random random = new Random(SEED + documents);
        try (Directory directory = index(documents, random);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int minimum = 1; minimum <= 2 * WORDS; minimum++) {
                List<Query> queries = queries(random);
                BooleanQuery.Builder plain = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
                queries.forEach(query -> plain.add(query, Occur.SHOULD));
                assertThat(found(atLeast(queries, minimum, searcher), searcher, documents))
                        .as("%d of %s", minimum, queries)
                        .isEqualTo(found(plain.build(), searcher, documents));
            }
        }
    }

    @Test
    void narrows_and_is_narrowed_as_any_query_is() throws IOException {
        Random random = new Random(SEED);
        try (Directory directory = index(20_000, random);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query one = word(1);
            Query atLeast = atLeast(List.of(one, word(2), word(3)), 2, searcher);
            Query plain = new BooleanQuery.Builder()
                    .setMinimumNumberShouldMatch(2)
                    .add(one, Occur.SHOULD)
                    .add(word(2), Occur.SHOULD)
                    .add(word(3), Occur.SHOULD)
                    .build();
            for (Occur occur : List.of(Occur.MUST, Occur.FILTER, Occur.MUST_NOT))
                assertThat(found(with(atLeast, occur), searcher, 20_000))
                        .as("%s", occur)
                        .isNotEmpty()
                        .isEqualTo(found(with(plain, occur), searcher, 20_000));
        }
    }

    @Test
    void stops_at_the_deadline() throws IOException {
        try (Directory directory = index(100, new Random(SEED));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            assertThatThrownBy(() ->
                            MinimumShouldMatch.find(List.of(word(0), word(1)), 1, searcher, Deadline.in(Duration.ZERO)))
                    .isInstanceOf(DeadlineExceededException.class);
        }
    }

    private static Query atLeast(List<Query> queries, int minimum, IndexSearcher searcher) throws IOException {
        return new DocumentSetQuery(MinimumShouldMatch.find(queries, minimum, searcher, Deadline.NONE));
    }

    private static Query with(Query query, Occur occur) {
        return new BooleanQuery.Builder()
                .add(word(0), Occur.MUST)
                .add(query, occur)
                .build();
    }

    /** Words of which some are in no document, some twice, and now and then all documents. */
    private static List<Query> queries(Random random) {
        List<Query> queries = new ArrayList<>();
        int count = 1 + random.nextInt(2 * WORDS);
        for (int i = 0; i < count; i++) queries.add(word(random.nextInt(WORDS + 2)));
        if (random.nextInt(4) == 0) queries.add(MatchAllDocsQuery.INSTANCE);
        return queries;
    }

    private static Query word(int number) {
        return new TermQuery(new Term(FIELD, "w" + number));
    }

    /** Every second word is in half as many documents as the one two before. */
    private static Directory index(int documents, Random random) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < documents; i++) {
                Document document = new Document();
                for (int word = 0; word < WORDS; word++)
                    if (random.nextInt(1 << (word / 2)) == 0)
                        document.add(new StringField(FIELD, "w" + word, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static List<Integer> found(Query query, IndexSearcher searcher, int documents) throws IOException {
        ScoreDoc[] hits = searcher.search(new ConstantScoreQuery(query), documents, Sort.INDEXORDER).scoreDocs;
        return Arrays.stream(hits).map(hit -> hit.doc).toList();
    }
}
