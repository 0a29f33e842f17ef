package fr.annales.lucene;

import static java.util.Objects.requireNonNull;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.EventDate;
import fr.annales.event.InvalidDate;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import fr.annales.french.French;
import fr.annales.french.Token;
import fr.annales.search.Spellings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Events as documents of the {@link Schema}, and back. */
final class Documents {
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

    private final Archive archive;

    /** Each label as it is indexed: the vocabulary is small, and its labels are in every event. */
    private final Map<String, List<Token>> labels;

    Documents(Archive archive) {
        this.archive = archive;
        this.labels = archive.vocabularies().stream()
                .flatMap(vocabulary -> vocabulary.concepts().stream())
                .flatMap(Documents::labels)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), French::tokens));
    }

    private static Stream<String> labels(Concept concept) {
        return Stream.concat(Stream.of(concept.prefLabel()), concept.altLabels().stream());
    }

    /** Each text is analysed once, for its stems and its forms. May be called by several threads. */
    Document of(Event event) {
        Document document = new Document();
        Set<String> forms = new HashSet<>();
        Spellings spellings = new Spellings();
        document.add(new StringField(Schema.ID, event.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(Schema.ID, new BytesRef(event.id())));
        event.aliases().forEach(alias -> document.add(new StringField(Schema.ALIAS, alias, Field.Store.YES)));
        document.add(new NumericDocValuesField(Schema.ORDER, event.order()));
        document.add(new StoredField(Schema.ORDER, event.order()));
        addTime(event.date(), document);
        document.add(new StoredField(Schema.TITLE, event.title()));
        document.add(new StoredField(Schema.TEXT, event.text()));
        List<Token> title = French.tokens(event.title());
        List<Token> text = French.tokens(event.text());
        document.add(words(Schema.TITLE_WORDS, title));
        document.add(new SortedDocValuesField(Schema.TITLE, new BytesRef(event.title())));
        document.add(terms(Schema.TITLE_BEGINNING, Beginnings.of(event.title(), title)));
        spellings.add(title);
        spellings.add(text);
        addWords(title, forms, document);
        addWords(text, forms, document);
        for (Vocabulary vocabulary : archive.vocabularies()) addConcepts(vocabulary, event, forms, spellings, document);
        document.add(terms(Schema.FORM, forms));
        document.add(terms(Schema.SPELLING, Beginnings.of(spellings)));
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
        document.add(NumericDocValuesField.indexedField(Schema.EARLIEST, first));
        document.add(NumericDocValuesField.indexedField(Schema.LATEST, last));
        document.add(new SortedDocValuesField(Schema.YEARS, YearSpan.of(date).value()));
    }

    private void addConcepts(
            Vocabulary vocabulary, Event event, Set<String> forms, Spellings spellings, Document document) {
        String field = Schema.concepts(vocabulary.facet());
        for (String id : event.concepts(vocabulary.facet())) {
            document.add(new KeywordField(field, id, Field.Store.YES));
            vocabulary.concept(id).stream()
                    .flatMap(Documents::labels)
                    .map(label -> requireNonNull(labels.get(label)))
                    .forEach(label -> {
                        spellings.add(label);
                        addWords(label, forms, document);
                    });
        }
    }

    private static void addWords(List<Token> words, Set<String> forms, Document document) {
        for (Token word : words) forms.add(word.form());
        document.add(words(Schema.WORDS, words));
    }

    private static Field terms(String field, Set<String> terms) {
        return new Field(field, new WordStream(terms.iterator()), FORMS);
    }

    private static Field words(String field, List<Token> words) {
        return new Field(field, new WordStream(words.stream().map(Token::stem).iterator()), STEMS);
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
