package fr.annales.web;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text. */
final class Excerpt {
    private Excerpt() {}

    /** The whole where it is short, else whole words up to a length in UTF-16 units, and an ellipsis. */
    static String of(String text, int most) {
        if (text.length() <= most) return text;
        int end = most;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) end--;
        if (end == 0) end = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
        return text.substring(0, end).stripTrailing() + "\u00a0…";
    }

    /** Whether a text says what its title has said. */
    static boolean isRepeated(String text, String title) {
        String bare = text.strip();
        return bare.equals(title) || bare.equals(title + ".");
    }

    /** The first sentence of a text on one line. */
    static String firstSentence(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text);
        int end = sentences.next();
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }
}
