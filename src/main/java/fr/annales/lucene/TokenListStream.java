package fr.annales.lucene;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeSource;

/** A token stream of terms that were made before, one at each position. It can be read once. */
final class TokenListStream extends TokenStream {
    private final CharTermAttribute term;
    private final Iterator<String> words;

    /**
     * A stream of terms.
     *
     * @param attributes the token attributes, shared with streams that are not read at the same time
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
