package fr.annales.lucene;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.LabelTokens;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Revision;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import fr.annales.french.EdgeNGrams;
import fr.annales.french.French;
import fr.annales.french.SurfaceForms;
import fr.annales.french.Token;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOConsumer;
import org.jspecify.annotations.Nullable;

/** Makes events into documents of the {@link Schema}; {@link StoredEvent} does the reverse. */
final class EventDocuments {
    private static final FieldType STEMS = new FieldType();
    private static final FieldType FORMS = new FieldType();

    static {
        STEMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        STEMS.setTokenized(true);
        STEMS.freeze();
        FORMS.setIndexOptions(IndexOptions.DOCS);
        FORMS.setTokenized(true);
        FORMS.setOmitNorms(true);
        FORMS.freeze();
    }

    private final LabelTokens labels;
    private final List<PackedConcepts> vocabularies;

    EventDocuments(Archive archive) {
        this.labels = new LabelTokens(archive);
        this.vocabularies =
                archive.vocabularies().stream().map(PackedConcepts::new).toList();
    }

    /**
     * Hands the document of each event of a batch to a writer, one after the other. May be called by several threads.
     */
    void write(List<RevisedEvent> events, IOConsumer<Document> writer) throws IOException {
        Batch batch = new Batch();
        for (int i = 0; i < events.size(); i++) {
            Document document = batch.document(events.get(i));
            if (i == events.size() - 1) document.add(batch.spellings.field());
            writer.accept(document);
        }
    }

    /** The state that the documents of a batch share. */
    private final class Batch {
        private final SpellingCounts spellings = new SpellingCounts();

        /**
         * The token attributes of all fields, which are read one after the other. Attributes for each field were a
         * twentieth of all memory allocated.
         */
        private final AttributeSource attributes = new AttributeSource(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY);

        /** The document of an event. Each text is analysed once, for its stems and its forms. */
        Document document(RevisedEvent revised) {
            Event event = revised.event();
            Document document = new Document();
            SurfaceForms written = new SurfaceForms();
            document.add(new StringField(Schema.ID, event.id(), Field.Store.YES));
            document.add(new SortedDocValuesField(Schema.ID, new BytesRef(event.id())));
            event.aliases().forEach(alias -> document.add(new StringField(Schema.ALIAS, alias, Field.Store.YES)));
            document.add(new NumericDocValuesField(Schema.ORDER, event.order()));
            document.add(new StoredField(Schema.ORDER, event.order()));
            addTime(event.date(), document);
            addRevision(revised.revision(), document);
            document.add(new StoredField(Schema.TITLE, event.title()));
            document.add(new StoredField(Schema.TEXT, event.text()));
            List<Token> title = French.tokens(event.title());
            document.add(stems(Schema.TITLE_WORDS, title));
            document.add(new SortedDocValuesField(Schema.TITLE, new BytesRef(event.title())));
            document.add(terms(Schema.TITLE_BEGINNING, EdgeNGrams.of(event.title(), title)));
            addWords(title, written, document);
            addWords(French.tokens(event.text()), written, document);
            for (PackedConcepts packed : vocabularies) addConcepts(packed, event, written, document);
            document.add(terms(Schema.FORM, written.forms()));
            spellings.add(written);
            String source = event.source();
            if (source != null) document.add(new StoredField(Schema.SOURCE, source));
            for (Link link : event.links()) {
                document.add(new StoredField(Schema.LINK_LABEL, link.label()));
                document.add(new StoredField(Schema.LINK_URL, link.url()));
            }
            return document;
        }

        private void addConcepts(PackedConcepts packed, Event event, SurfaceForms written, Document document) {
            Vocabulary vocabulary = packed.vocabulary();
            String field = Schema.concepts(vocabulary.facet().id());
            List<String> ids = event.concepts(vocabulary.facet());
            document.add(
                    new NumericDocValuesField(Schema.packed(vocabulary.facet().id()), packed.pack(ids)));
            for (String id : ids) {
                document.add(new KeywordField(field, id, Field.Store.YES));
                labels.tokens(vocabulary, id).forEach(label -> addWords(label, written, document));
            }
        }

        private void addWords(List<Token> words, SurfaceForms written, Document document) {
            written.add(words);
            document.add(stems(Schema.WORDS, words));
        }

        private Field terms(String field, Collection<String> terms) {
            return new Field(field, new TokenListStream(attributes, terms.iterator()), FORMS);
        }

        private Field stems(String field, List<Token> words) {
            return new Field(field, new StemStream(attributes, words), STEMS);
        }
    }

    private static void addRevision(Revision revision, Document document) {
        long modified = revision.modified().getEpochSecond();
        long datestamp = revision.datestamp().getEpochSecond();
        document.add(new StoredField(Schema.ADDED, revision.added().getEpochSecond()));
        document.add(new StoredField(Schema.MODIFIED, modified));
        document.add(new StoredField(Schema.DATESTAMP, datestamp));
        document.add(new NumericDocValuesField(Schema.MODIFIED, modified));
        document.add(new NumericDocValuesField(Schema.DATESTAMP, datestamp));
    }

    private static void addTime(@Nullable EdtfDate date, Document document) {
        if (date == null) return;
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        long first = earliest == null ? Schema.OPEN_BEGINNING : earliest.toEpochDay();
        long last = latest == null ? Schema.OPEN_END : latest.toEpochDay();
        document.add(new StoredField(Schema.DATE, date.edtf()));
        document.add(NumericDocValuesField.indexedField(Schema.EARLIEST, first));
        document.add(NumericDocValuesField.indexedField(Schema.LATEST, last));
        document.add(new SortedDocValuesField(Schema.YEARS, YearSpan.of(date).value()));
    }
}
