package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concepts are counted as they were written, however many of them an event has, and a number has room for. */
class PackedConceptsTest {
    private static final String FACET = Facet.THEME.id();

    private static Vocabulary vocabulary(int concepts) {
        return new Vocabulary(
                Facet.THEME,
                // Places are not in the order in which Lucene sorts ids.
                IntStream.range(0, concepts)
                        .mapToObj(i -> new Concept("t" + (concepts - i), "Thème " + i, List.of(), null, List.of()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 60, 511, 512, 70_000})
    void events_of_none_to_a_hundred_concepts_are_counted_one_by_one(int concepts) throws IOException {
        Random random = new Random(concepts);
        Vocabulary vocabulary = vocabulary(concepts);
        List<List<String>> events = new ArrayList<>();
        for (int i = 0; i < 400; i++) events.add(some(vocabulary, random));
        try (Directory directory = new ByteBuffersDirectory()) {
            write(vocabulary, events, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                ConceptDimension dimension = ConceptDimension.of(vocabulary, Segment.of(reader));
                for (int of = 1; of < 300; of = 2 * of + 1) {
                    int within = of;
                    int[] documents = IntStream.range(0, events.size())
                            .filter(_ -> random.nextInt(within) == 0)
                            .toArray();
                    OrdinalCounts counts = count(documents, dimension, reader);
                    assertThat(dimension.counts(counts)).isEqualTo(expected(documents, events));
                    assertThat(counts.without()).isEqualTo((int) IntStream.of(documents)
                            .filter(document -> events.get(document).isEmpty())
                            .count());
                }
            }
        }
    }

    /** Mostly none to three, of some events very many. */
    private static List<String> some(Vocabulary vocabulary, Random random) {
        List<String> ids = new ArrayList<>();
        int most = random.nextInt(20) == 0 ? 100 : random.nextInt(4);
        for (int i = 0; i < most; i++)
            ids.add(vocabulary
                    .concepts()
                    .get(random.nextInt(vocabulary.concepts().size()))
                    .id());
        List<String> different = new ArrayList<>(ids.stream().distinct().toList());
        Collections.shuffle(different, random);
        return different;
    }

    private static void write(Vocabulary vocabulary, List<List<String>> events, Directory directory)
            throws IOException {
        PackedConcepts packed = new PackedConcepts(vocabulary);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (List<String> ids : events) {
                Document document = new Document();
                document.add(new NumericDocValuesField(Schema.packed(FACET), packed.pack(ids)));
                ids.forEach(id -> document.add(new KeywordField(Schema.concepts(FACET), id, Field.Store.NO)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    /** In two blocks, as a search hands them over. */
    private static OrdinalCounts count(int[] documents, ConceptDimension dimension, DirectoryReader reader)
            throws IOException {
        LeafReader segment = reader.leaves().getFirst().reader();
        OrdinalCounts counts = new OrdinalCounts(dimension);
        counts.enter(segment);
        int half = documents.length / 2;
        counts.count(documents, half);
        counts.count(IntStream.of(documents).skip(half).toArray(), documents.length - half);
        return counts;
    }

    private static Map<String, Integer> expected(int[] documents, List<List<String>> events) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int document : documents) events.get(document).forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    @Test
    void what_a_number_has_no_room_for_is_told_from_all_that_it_has() {
        PackedConcepts packed = new PackedConcepts(vocabulary(511));
        List<String> seven = List.of("t1", "t2", "t3", "t4", "t5", "t6", "t7");
        assertThat(packed.pack(seven)).isPositive();
        List<String> eight = new ArrayList<>(seven);
        eight.add("t8");
        assertThat(packed.pack(eight)).isEqualTo(PackedConcepts.TOO_MANY);
        assertThat(packed.pack(List.of())).isZero();
    }
}
