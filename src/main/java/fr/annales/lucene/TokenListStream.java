package fr.annales.lucene;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeSource;

/** Words that were analysed before, handed to Lucene one position after the other; it can be read once. */
final class TokenListStream extends TokenStream {
    private final CharTermAttribute term;
    private final Iterator<String> words;

    /**
     * A stream of words.
     *
     * @param attributes which others may have too that are not read at the same time
     */
    TokenListStream(AttributeSource attributes, Iterator<String> words) {
        super(attributes);
        this.term = addAttribute(CharTermAttribute.class);
        this.words = words;
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) return false;
        clearAttributes();
        term.append(words.next());
        return true;
    }
}
