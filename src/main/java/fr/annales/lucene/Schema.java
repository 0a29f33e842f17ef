package fr.annales.lucene;

import fr.annales.engine.Revision;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Every field of the index, and why it is there. An index is one segment sorted by date, so that a document's number is
 * its place in time: ties of score fall in the order of date, and neighbours in time are neighbours in the index.
 */
final class Schema {
    /** Raised with every change after which an old index would answer wrongly: it is rebuilt then. */
    static final String VERSION = "11";

    /** The event's id: finds it for its permalink. Also breaks the last ties of order. */
    static final String ID = "id";

    /** Its former ids, which find it too. */
    static final String ALIAS = "alias";

    /**
     * All its words in stems with positions, where a word of several stems has them at one, for words and phrases:
     * those of the title, of the text, and of the labels of its concepts, so that {@code lois} finds the type. One
     * field, so that a word is one list of events with one frequency over all of them (BM25F: Robertson, Zaragoza and
     * Taylor, 2004), and costs one lookup.
     */
    static final String WORDS = "words";

    /**
     * The stems of the title once more, with positions: its words tell more of an event than those of its text, and the
     * more the fewer they are, which only a length of its own can say.
     */
    static final String TITLE_WORDS = "title.words";

    /** The title: stored, and as one value, by which events of one title are told to be such. */
    static final String TITLE = "title";

    /** The {@link EdgeNGrams} of its title's words, without positions: for what is being typed. */
    static final String TITLE_BEGINNING = "title.beginning";

    /** Only stored: the text. */
    static final String TEXT = "text";

    /** All its words in whole forms, without positions: for words that may go on or have a slip. */
    static final String FORM = "form";

    /**
     * Those of its words that are not written as their forms are, each behind its form: how the archive writes a word
     * is told by how many events write it so ({@link SpellingCounts}).
     */
    static final String SPELLING = "spelling";

    /** The ids of its concepts, a field for each facet behind this prefix: filters and counts by ordinals. */
    static final String CONCEPT = "concept.";

    static String concepts(String facet) {
        return CONCEPT + facet;
    }

    /** The first day, then the last: the order of date, and the one rule of overlap for all filters of time. */
    static final String EARLIEST = "earliest";

    static final String LATEST = "latest";

    /** The order of telling among events of one date. */
    static final String ORDER = "order";

    /** The {@link YearSpan}, absent without a date: counted by ordinals. */
    static final String YEARS = "years";

    /**
     * When it was added, when it was changed last, and when its record was, in seconds; what changed with the version
     * itself has {@link #PENDING}, which is later than all others. The first is only stored.
     */
    static final String ADDED = "added";

    static final String MODIFIED = "modified";

    static final String DATESTAMP = "datestamp";

    static final long PENDING = Revision.PENDING.getEpochSecond();

    /** Only stored: the date in EDTF, from which all its parts follow. */
    static final String DATE = "date";

    /** Only stored: where the event is from. */
    static final String SOURCE = "source";

    /** Only stored: the label and the address of each link, in turn. */
    static final String LINK_LABEL = "link.label";

    static final String LINK_URL = "link.url";

    /** The days of an open beginning and an open end: before and after any calendar, but apart from "no date". */
    static final long OPEN_BEGINNING = Long.MIN_VALUE + 1;

    static final long OPEN_END = Long.MAX_VALUE - 1;

    /** The day of an event without a date in the order from the newest: after all days. */
    private static final long UNDATED_DESCENDING = Long.MIN_VALUE;

    /** By date, undated last; the same whatever the order in which events were read. */
    static final Sort BY_DATE = new Sort(
            undatedLast(EARLIEST, false),
            undatedLast(LATEST, false),
            new SortField(ORDER, SortField.Type.INT),
            new SortField(ID, SortField.Type.STRING));

    /** The same, of an index that is sorted so: the place of a document tells its date. */
    static final Sort BY_PLACE = Sort.INDEXORDER;

    /** The reverse, but undated last. */
    static final Sort BY_PLACE_DESCENDING =
            new Sort(undatedLast(EARLIEST, true), new SortField(null, SortField.Type.DOC, true));

    /** A document as the place in one of these orders after which hits begin: the values that the order compares. */
    static FieldDoc place(int document, boolean isDescending, Segment segment) throws IOException {
        if (!isDescending) return new FieldDoc(document, 0, new Object[] {document});
        NumericDocValues earliest = segment.numbers(EARLIEST);
        long day = earliest.advanceExact(document) ? earliest.longValue() : UNDATED_DESCENDING;
        return new FieldDoc(document, 0, new Object[] {day, document});
    }

    /** Positions between two values of a field, so that no phrase reaches from one label into the next. */
    private static final int BETWEEN_VALUES = 100;

    /** Only parts the values of a field: their words are analysed before, by {@link EventDocuments}. */
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
