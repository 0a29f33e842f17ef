package fr.annales.search;

import fr.annales.french.Apostrophes;
import fr.annales.french.Spaces;
import java.text.Normalizer;

/**
 * A text in small letters without accents, with one kind of blank and one kind of apostrophe, and the offset of each of
 * its characters in the text as typed. A regular expression for it need not list the ways in which the same may be
 * written.
 */
final class FoldedText {
    private final StringBuilder folded = new StringBuilder();
    private final int[] places;

    private FoldedText(String text) {
        this.places = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++)
            if (Character.getType(text.charAt(at)) != Character.NON_SPACING_MARK) add(text.charAt(at), at);
        places[folded.length()] = text.length();
    }

    static FoldedText of(String text) {
        return new FoldedText(text);
    }

    private void add(char c, int place) {
        places[folded.length()] = place;
        folded.append(fold(c));
    }

    /** A letter without its accents; a ligature stays as it is. */
    private static char fold(char c) {
        if (Spaces.isSpace(c)) return ' ';
        if (Apostrophes.isApostrophe(c)) return '\'';
        char small = Character.toLowerCase(c);
        return small < 128
                ? small
                : Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD)
                        .charAt(0);
    }

    /** The folded text. */
    CharSequence folded() {
        return folded;
    }

    /**
     * The offset in the text as typed of a character of the folded text; of the end of the folded text, the end of
     * that.
     */
    int place(int at) {
        return places[at];
    }
}
