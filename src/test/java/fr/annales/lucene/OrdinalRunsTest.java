package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted run by run is what is counted document by document. */
class OrdinalRunsTest {
    private static final String FIELD = "value";

    /** Of the values of documents in their order, negative for none. */
    private static @Nullable OrdinalRuns runs(int... values) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int value : values) {
                    Document document = new Document();
                    byte[] name = {(byte) ('a' + value)};
                    if (value >= 0) document.add(new SortedDocValuesField(FIELD, new BytesRef(name)));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                SortedDocValues field =
                        DocValues.getSorted(reader.leaves().getFirst().reader(), FIELD);
                return OrdinalRuns.of(field, values.length);
            }
        }
    }

    @Test
    void documents_in_any_choice_are_counted_as_one_by_one() throws IOException {
        Random random = new Random(3);
        int[] values = IntStream.of(2, -1, 0, 5, 2, 1)
                .flatMap(value -> IntStream.generate(() -> value).limit(64 + random.nextInt(200)))
                .toArray();
        OrdinalRuns runs = Objects.requireNonNull(runs(values));
        int[] names = IntStream.of(values)
                .filter(value -> value >= 0)
                .distinct()
                .sorted()
                .toArray();
        assertThat(runs.values()).isEqualTo(names.length);
        for (int of = 1; of < 300; of = 2 * of + 1) {
            int within = of;
            int[] some = IntStream.range(0, values.length)
                    .filter(_ -> random.nextInt(within) == 0)
                    .toArray();
            int[] expected = new int[names.length];
            int without = 0;
            for (int document : some) {
                if (values[document] < 0) without++;
                else expected[Arrays.binarySearch(names, values[document])]++;
            }
            int[] counts = new int[names.length];
            assertThat(runs.count(some, some.length, counts)).isEqualTo(without);
            assertThat(counts).isEqualTo(expected);
        }
    }

    @Test
    void short_runs_are_none() throws IOException {
        assertThat(runs(IntStream.range(0, 640).map(i -> i % 2).toArray())).isNull();
        assertThat(runs(IntStream.range(0, 128).map(i -> i / 64).toArray())).isNotNull();
        assertThat(runs(1)).isNull();
    }
}
