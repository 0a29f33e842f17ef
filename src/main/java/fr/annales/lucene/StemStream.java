package fr.annales.lucene;

import fr.annales.french.Token;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/** A token stream of the stems of words that were analysed before; the stems of one word have one position. */
final class StemStream extends TokenStream {
    private final CharTermAttribute term;
    private final PositionIncrementAttribute increment;
    private final List<Token> words;
    private int next;
    private int nextStem;

    /**
     * A stream of stems; it can be read once.
     *
     * @param attributes the token attributes, shared with streams that are not read at the same time
     */
    StemStream(AttributeSource attributes, List<Token> words) {
        super(attributes);
        this.term = addAttribute(CharTermAttribute.class);
        this.increment = addAttribute(PositionIncrementAttribute.class);
        this.words = words;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) return false;
        clearAttributes();
        List<String> stems = words.get(next).stems();
        term.append(stems.get(nextStem));
        increment.setPositionIncrement(nextStem == 0 ? 1 : 0);
        nextStem++;
        if (nextStem == stems.size()) {
            nextStem = 0;
            next++;
        }
        return true;
    }
}
