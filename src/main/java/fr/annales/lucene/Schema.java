package fr.annales.lucene;

import fr.annales.engine.Revision;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The fields of the index, each with its reason. An index is one segment sorted by date, so that the number of a
 * document is its place in time: hits of the same score are in the order of date, and neighbours in time are neighbours
 * in the index.
 */
final class Schema {
    /**
     * The version of the schema. It is raised with every change after which an old index would answer wrongly, so that
     * such an index is built anew.
     */
    static final String VERSION = "14";

    /**
     * The event's id, by which it is found for its permalink. It also decides among events that are equal in an order.
     */
    static final String ID = "id";

    /** The event's former ids, by which it is found too. */
    static final String ALIAS = "alias";

    /**
     * The stems of all words of the event with positions, for words and phrases; the stems of one word are at one
     * position. The words are those of the title, of the text, and of the labels of its concepts, so that {@code lois}
     * finds the type. They are one field, so that a word has one postings list and one document frequency (BM25F:
     * Robertson, Zaragoza and Taylor, 2004), and costs one lookup.
     */
    static final String WORDS = "words";

    /**
     * The stems of the title once more, with positions. A word of the title tells more of an event than one of its
     * text, and the more so the shorter the title is, which takes a field length (norm) of its own.
     */
    static final String TITLE_WORDS = "title.words";

    /** The title: stored, and as one doc value, by which events with the same title are recognized. */
    static final String TITLE = "title";

    /** The {@link EdgeNGrams} of the words of the title, without positions, for suggestions. */
    static final String TITLE_BEGINNING = "title.beginning";

    /** The text, only stored. */
    static final String TEXT = "text";

    /** The forms of all words of the event, without positions, for prefixes, fuzzy words and words exactly as typed. */
    static final String FORM = "form";

    /**
     * The spellings of words that differ from their forms, each behind its form. Their counts over a batch of events
     * are in the document of the last one ({@link SpellingCounts}).
     */
    static final String SPELLING = "spelling";

    /**
     * The ids of the event's concepts, for filters; one field for each facet, with this prefix.
     */
    static final String CONCEPT = "concept.";

    static String concepts(String facet) {
        return CONCEPT + facet;
    }

    /** The same in {@link PackedConcepts one number}, for counts; one field for each facet, with this prefix. */
    private static final String PACKED = "packed.";

    static String packed(String facet) {
        return PACKED + facet;
    }

    /**
     * The first day of the event; the next field has the last. They are for the order of date, and for all filters of
     * time by one rule of overlap.
     */
    static final String EARLIEST = "earliest";

    static final String LATEST = "latest";

    /** The order of the archivist among events of the same date. */
    static final String ORDER = "order";

    /** The {@link YearSpan}, for counts by ordinals; absent without a date. */
    static final String YEARS = "years";

    /**
     * The time at which the event was added, only stored; the next fields have the times at which it and its record
     * were changed last. All are in seconds; a change with the version itself has {@link #PENDING}, which is later than
     * all others.
     */
    static final String ADDED = "added";

    static final String MODIFIED = "modified";

    static final String DATESTAMP = "datestamp";

    static final long PENDING = Revision.PENDING.getEpochSecond();

    /** The date in EDTF, only stored, from which all its parts follow. */
    static final String DATE = "date";

    /** The source of the event, only stored. */
    static final String SOURCE = "source";

    /** The labels of the event's links, only stored; the next field has their addresses in the same order. */
    static final String LINK_LABEL = "link.label";

    static final String LINK_URL = "link.url";

    /**
     * The day of an open beginning, before any calendar day; the next field is that of an open end. Both differ from
     * what stands for "no date".
     */
    static final long OPEN_BEGINNING = Long.MIN_VALUE + 1;

    static final long OPEN_END = Long.MAX_VALUE - 1;

    /** The day of an event without a date in the order from the newest, which comes after all days. */
    private static final long UNDATED_DESCENDING = Long.MIN_VALUE;

    /**
     * The order of the index: by date, events without a date last; it does not depend on the order in which events were
     * read.
     */
    static final Sort BY_DATE = new Sort(
            undatedLast(EARLIEST, false),
            undatedLast(LATEST, false),
            new SortField(ORDER, SortField.Type.INT),
            new SortField(ID, SortField.Type.STRING));

    /** The order by date of a sorted index: that of its documents. */
    static final Sort BY_PLACE = Sort.INDEXORDER;

    /** The reverse order by date, but with events without a date last. */
    static final Sort BY_PLACE_DESCENDING =
            new Sort(undatedLast(EARLIEST, true), new SortField(null, SortField.Type.DOC, true));

    /**
     * The place of a document in one of these orders, as the values that the order compares, after which hits begin.
     */
    static FieldDoc place(int document, boolean isDescending, Segment segment) throws IOException {
        if (!isDescending) return new FieldDoc(document, 0, new Object[] {document});
        NumericDocValues earliest = segment.numbers(EARLIEST);
        long day = earliest.advanceExact(document) ? earliest.longValue() : UNDATED_DESCENDING;
        return new FieldDoc(document, 0, new Object[] {day, document});
    }

    /** The positions between two values of a field, so that no phrase reaches from one label into the next. */
    private static final int BETWEEN_VALUES = 100;

    /**
     * The analyzer, which only separates the values of a field: words are analysed before, by {@link EventDocuments}.
     */
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_VALUES;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new UnsupportedOperationException("no text of " + field + " is left to analyse");
        }
    };

    private Schema() {}

    private static SortField undatedLast(String field, boolean descending) {
        long last = descending ? UNDATED_DESCENDING : Long.MAX_VALUE;
        return new SortField(field, SortField.Type.LONG, descending, last);
    }
}
