package fr.annales.lucene;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that were analysed before, handed to Lucene one position after the other; it can be read once. */
final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> words;

    WordStream(Iterator<String> words) {
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
