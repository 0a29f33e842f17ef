package fr.annales.bench;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Facets;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The least that could answer with Lucene: its own French analysis, one field, every word required, its facets of the
 * same four (only by the selection, not sideways), the first hits with their stored text, the exact total. It reads no
 * capitals, quotes aside, marks nothing, softens nothing, and makes no suggestions.
 */
final class PlainLucene implements Contender {
    private static final String TEXT = "text";
    private static final int ALL_VALUES = 2_000;
    private static final FacetsConfig CONFIG = config();

    private final Analyzer analyzer = new FrenchAnalyzer();
    private final Set<String> facets;
    private final DirectoryReader reader;
    private final SortedSetDocValuesReaderState state;
    private final String name;

    /**
     * @param facets those counted
     */
    PlainLucene(String name, DirectoryReader reader, Set<String> facets) throws IOException {
        this.name = name;
        this.reader = reader;
        this.facets = facets;
        this.state = new DefaultSortedSetDocValuesReaderState(reader, CONFIG);
    }

    /** Of what an archive declares an event may have several values; of a type, a year and a decade it has one. */
    private static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig() {
            @Override
            protected DimConfig getDefaultDimConfig() {
                DimConfig several = new DimConfig();
                several.multiValued = true;
                return several;
            }
        };
        for (String single : List.of(Facet.TYPE.id(), Facets.YEAR, Facets.DECADE)) config.setMultiValued(single, false);
        return config;
    }

    /** Takes in the events of an archive as one thread hands them over. */
    static final class Writer implements AutoCloseable {
        private final Directory directory;
        private final IndexWriter writer;

        Writer(Path folder) throws IOException {
            directory = FSDirectory.open(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(new FrenchAnalyzer()));
        }

        void add(Event event) throws IOException {
            writer.addDocument(CONFIG.build(document(event)));
        }

        void commit() throws IOException {
            writer.commit();
        }

        /** Makes it as fast to search as it can be. */
        void merge() throws IOException {
            writer.forceMerge(1);
        }

        @Override
        public void close() throws IOException {
            writer.close();
            directory.close();
        }
    }

    private static Document document(Event event) {
        Document document = new Document();
        document.add(new StoredField("id", event.id()));
        document.add(new StoredField("title", event.title()));
        document.add(new TextField(TEXT, event.title() + "\n" + event.text(), Field.Store.YES));
        event.concepts().forEach((facet, ids) -> {
            for (String id : ids) document.add(new SortedSetDocValuesFacetField(facet, id));
        });
        EdtfDate date = event.date();
        LocalDate earliest = date == null ? null : date.earliest();
        if (earliest != null) {
            int year = earliest.getYear();
            document.add(new SortedSetDocValuesFacetField(Facets.YEAR, Integer.toString(year)));
            document.add(new SortedSetDocValuesFacetField(Facets.DECADE, Integer.toString(Facets.decadeOf(year))));
        }
        return document;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Client client() {
        return this::answer;
    }

    private long answer(Asked asked) throws IOException {
        Query query = query(asked);
        FacetsCollectorManager.FacetsResult found = FacetsCollectorManager.search(
                new IndexSearcher(reader),
                query,
                asked.page() * Asked.SIZE,
                new FacetsCollectorManager(!facets.isEmpty()));
        if (!facets.isEmpty()) count(found.facetsCollector());
        return read(found.topDocs(), asked);
    }

    private Query query(Asked asked) throws IOException {
        DrillDownQuery query = new DrillDownQuery(CONFIG, words(asked));
        if (asked.type() != null) query.add(Facet.TYPE.id(), asked.type());
        if (asked.theme() != null) query.add(Facet.THEME.id(), asked.theme());
        if (asked.decade() != null) query.add(Facets.DECADE, asked.decade().toString());
        return query;
    }

    private Query words(Asked asked) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        Query query = switch (asked.kind()) {
            case BROWSED -> MatchAllDocsQuery.INSTANCE;
            case PHRASE -> builder.createPhraseQuery(TEXT, asked.text());
            default -> builder.createBooleanQuery(TEXT, asked.text(), Occur.MUST);
        };
        if (query == null) return new MatchNoDocsQuery("stop words only");
        return asked.kind() == Kind.SLIP && query instanceof TermQuery word ? near(word.getTerm()) : query;
    }

    private static Query near(Term term) {
        return new FuzzyQuery(term, term.text().length() < 8 ? 1 : 2, 1);
    }

    private void count(FacetsCollector collected) throws IOException {
        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collected);
        for (String facet : facets) counts.getTopChildren(ALL_VALUES, facet);
    }

    private long read(TopDocs found, Asked asked) throws IOException {
        StoredFields stored = reader.storedFields();
        List<ScoreDoc> page = List.of(found.scoreDocs);
        int first = Math.min((asked.page() - 1) * Asked.SIZE, page.size());
        for (ScoreDoc hit : page.subList(first, page.size())) {
            if (stored.document(hit.doc).get(TEXT).isEmpty()) throw new IllegalStateException("an event without text");
        }
        return found.totalHits.value();
    }
}
