package fr.annales.lucene;

import fr.annales.french.SurfaceForms;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * How many events of a batch write a word in a certain way. How many is all that is ever asked of a spelling, never
 * which: so the last event of a batch stands for all of them, with their number as the frequency of the term, and an
 * index has one posting where it would have hundreds.
 */
final class SpellingCounts {
    /** The character between a form and its spelling in a term. */
    static final String SPELLED = "\u0000";

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.setOmitNorms(true);
        COUNTED.freeze();
    }

    /**
     * The number of events by form, then by spelling. They become terms at the end, once for each spelling and not for
     * each event.
     */
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    /** Counts the spellings of one more event. */
    void add(SurfaceForms spellings) {
        spellings.forEach((form, spelling) ->
                counts.computeIfAbsent(form, _ -> new HashMap<>(2)).merge(spelling, 1, Integer::sum));
    }

    /** The field with the counts, for the document of the last event. */
    Field field() {
        Map<String, Integer> terms = new HashMap<>();
        counts.forEach((form, spellings) ->
                spellings.forEach((spelling, events) -> terms.put(form + SPELLED + spelling, events)));
        return new Field(Schema.SPELLING, new Counted(terms), COUNTED);
    }

    private static final class Counted extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Iterator<Map.Entry<String, Integer>> counts;

        Counted(Map<String, Integer> counts) {
            this.counts = counts.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!counts.hasNext()) return false;
            clearAttributes();
            Map.Entry<String, Integer> count = counts.next();
            term.append(count.getKey());
            frequency.setTermFrequency(count.getValue());
            return true;
        }
    }
}
