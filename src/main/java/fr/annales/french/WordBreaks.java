package fr.annales.french;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Parts a text into words as Unicode does (UAX #29). Words of Latin letters and figures among usual signs are told
 * apart here, in a loop; anything else by Lucene's tokenizer, which knows all of Unicode. With it alone the whole
 * analysis takes a quarter longer.
 */
final class WordBreaks {
    /** What a character does to the word before it. */
    private enum Kind {
        OTHER,
        PARTS,
        LETTER,
        FIGURE,
        JOINS_LETTERS,
        JOINS_FIGURES,
        JOINS_BOTH
    }

    static final int BEYOND_LATIN = 0x180;
    static final int BEYOND_SIGNS = 0x20d0;
    private static final Kind[] KINDS = kinds();

    /** The most characters of a word; of a longer one each such part is a word. */
    static final int LONGEST = 255;

    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offsets = tokenizer.getAttribute(OffsetAttribute.class);

    /** Is told where each word begins and ends. */
    interface Words {
        void word(int start, int end);
    }

    private static Kind[] kinds() {
        Kind[] kinds = new Kind[BEYOND_SIGNS];
        for (char c = 0; c < BEYOND_SIGNS; c++) kinds[c] = c < BEYOND_LATIN ? latin(c) : sign(c);
        return kinds;
    }

    private static Kind latin(char c) {
        return switch (c) {
            case '.' -> Kind.JOINS_BOTH;
            case ',', ';' -> Kind.JOINS_FIGURES;
            case '·' -> Kind.JOINS_LETTERS;
            case ':', '\'', '_', '\u00ad', '©', '®' -> Kind.OTHER;
            default -> {
                if (Character.isLetter(c)) yield Kind.LETTER;
                yield c >= '0' && c <= '9' ? Kind.FIGURE : Kind.PARTS;
            }
        };
    }

    /** Of the signs beyond Latin, dashes, quotation marks, bullets and currencies have no part in words. */
    private static Kind sign(char c) {
        boolean quotation = c >= '\u201a' && c <= '\u2023';
        boolean dash = c >= '\u2010' && c <= '\u2017';
        boolean currency = c >= '\u20a0' && c <= '\u20c0';
        return dash || quotation || c == '…' || currency ? Kind.PARTS : Kind.OTHER;
    }

    /** Whether a character is in no word, but between two letters or figures at most. */
    static boolean isSign(char c) {
        return switch (kind(c)) {
            case PARTS, JOINS_LETTERS, JOINS_FIGURES, JOINS_BOTH -> true;
            case OTHER, LETTER, FIGURE -> false;
        };
    }

    private static Kind kind(char c) {
        return c < BEYOND_SIGNS ? KINDS[c] : Kind.OTHER;
    }

    /** Tells the words among the first {@code length} characters of a text, in order. */
    void read(char[] text, int length, Words words) {
        int at = 0;
        while (at < length) {
            Kind kind = kind(text[at]);
            int end = isOfWord(kind) ? end(text, at, length) : at + 1;
            if (kind == Kind.OTHER || end < 0) at = readOther(text, Math.max(at - 1, 0), length, words);
            else {
                if (isOfWord(kind)) words.word(at, end);
                at = end;
            }
        }
    }

    private static boolean isOfWord(Kind kind) {
        return kind == Kind.LETTER || kind == Kind.FIGURE;
    }

    /** Where the word that begins here ends, or -1 where this is not to be told without all of Unicode. */
    private static int end(char[] text, int start, int length) {
        int most = Math.min(length, start + LONGEST);
        for (int i = start; i < most; i++) {
            Kind kind = kind(text[i]);
            if (isOfWord(kind)) continue;
            if (kind == Kind.PARTS) return i;
            Kind next = i + 1 < length ? kind(text[i + 1]) : Kind.PARTS;
            if (kind == Kind.OTHER || next == Kind.OTHER) return -1;
            if (!joins(kind, kind(text[i - 1]), next)) return i;
        }
        return most == length ? length : -1;
    }

    private static boolean joins(Kind joining, Kind before, Kind next) {
        if (before != next) return false;
        return next == Kind.LETTER
                ? joining != Kind.JOINS_FIGURES
                : next == Kind.FIGURE && joining != Kind.JOINS_LETTERS;
    }

    /** Reads from what parts words to what does so again, both included, and answers where that is. */
    private int readOther(char[] text, int start, int length, Words words) {
        int end = start + 1;
        while (end < length
                && !(kind(text[end]) == Kind.PARTS && (end + 1 == length || kind(text[end + 1]) != Kind.OTHER))) end++;
        try (tokenizer) {
            tokenizer.setReader(new CharArrayReader(text, start, Math.min(end + 1, length) - start));
            tokenizer.reset();
            while (tokenizer.incrementToken()) words.word(start + offsets.startOffset(), start + offsets.endOffset());
            tokenizer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return end;
    }
}
