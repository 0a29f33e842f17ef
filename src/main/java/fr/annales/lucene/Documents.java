package fr.annales.lucene;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.EventDate;
import fr.annales.event.InvalidDate;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Events as documents of the {@link Schema}, and back. */
final class Documents {
    private static final FieldType FORMS = new FieldType();

    static {
        FORMS.setIndexOptions(IndexOptions.DOCS);
        FORMS.setTokenized(true);
        FORMS.setOmitNorms(true);
        FORMS.freeze();
    }

    private final Archive archive;

    Documents(Archive archive) {
        this.archive = archive;
    }

    Document of(Event event) {
        Document document = new Document();
        document.add(new StringField(Schema.ID, event.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(Schema.ID, new BytesRef(event.id())));
        event.aliases().forEach(alias -> document.add(new StringField(Schema.ALIAS, alias, Field.Store.YES)));
        document.add(new NumericDocValuesField(Schema.ORDER, event.order()));
        document.add(new StoredField(Schema.ORDER, event.order()));
        addTime(event.date(), document);
        addWords(Schema.TITLE, event.title(), Field.Store.YES, document);
        addWords(Schema.TEXT, event.text(), Field.Store.YES, document);
        for (Vocabulary vocabulary : archive.vocabularies()) addConcepts(vocabulary, event, document);
        String source = event.source();
        if (source != null) document.add(new StoredField(Schema.SOURCE, source));
        for (Link link : event.links()) {
            document.add(new StoredField(Schema.LINK_LABEL, link.label()));
            document.add(new StoredField(Schema.LINK_URL, link.url()));
        }
        return document;
    }

    private static void addTime(@Nullable EventDate date, Document document) {
        if (date == null) return;
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        long first = earliest == null ? Schema.OPEN_BEGINNING : earliest.toEpochDay();
        long last = latest == null ? Schema.OPEN_END : latest.toEpochDay();
        document.add(new StoredField(Schema.DATE, date.edtf()));
        document.add(new LongRange(Schema.SPAN, new long[] {first}, new long[] {last}));
        document.add(new NumericDocValuesField(Schema.EARLIEST, first));
        document.add(new NumericDocValuesField(Schema.LATEST, last));
        document.add(new SortedDocValuesField(Schema.YEARS, YearSpan.of(date).value()));
    }

    private static void addConcepts(Vocabulary vocabulary, Event event, Document document) {
        String field = Schema.concepts(vocabulary.facet());
        for (String id : event.concepts(vocabulary.facet())) {
            document.add(new KeywordField(field, id, Field.Store.YES));
            vocabulary.concept(id).ifPresent(concept -> addLabels(concept, document));
        }
    }

    private static void addLabels(Concept concept, Document document) {
        addWords(Schema.LABELS, concept.prefLabel(), Field.Store.NO, document);
        concept.altLabels().forEach(label -> addWords(Schema.LABELS, label, Field.Store.NO, document));
    }

    private static void addWords(String field, String text, Field.Store store, Document document) {
        document.add(new TextField(field, text, store));
        document.add(new Field(Schema.FORM, text, FORMS));
    }

    /** The event that a document was made of. */
    Event event(Document document) {
        String[] labels = document.getValues(Schema.LINK_LABEL);
        String[] urls = document.getValues(Schema.LINK_URL);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) links.add(new Link(labels[i], urls[i]));
        return new Event(
                document.get(Schema.ID),
                List.of(document.getValues(Schema.ALIAS)),
                date(document.get(Schema.DATE)),
                document.getField(Schema.ORDER).numericValue().intValue(),
                document.get(Schema.TITLE),
                document.get(Schema.TEXT),
                document.get(Schema.concepts(Vocabulary.TYPE)),
                List.of(document.getValues(Schema.concepts(Vocabulary.THEME))),
                document.get(Schema.SOURCE),
                links);
    }

    private static @Nullable EventDate date(@Nullable String edtf) {
        try {
            return edtf == null ? null : EventDate.parse(edtf);
        } catch (InvalidDate impossible) {
            throw new IllegalStateException("the index holds a date that was never read: " + edtf, impossible);
        }
    }
}
