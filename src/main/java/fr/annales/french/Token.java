package fr.annales.french;

/**
 * One word of a text, as the analysis sees it.
 *
 * @param text the whole text
 * @param start where the word begins in it, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param form the word without case and accents: what was typed, however it was typed
 * @param stem what plural and singular, masculine and feminine share
 */
public record Token(String text, int start, int end, String form, String stem) {

    /** The same word in a longer text, of which its text is the part from an offset on. */
    public Token in(String whole, int offset) {
        return new Token(whole, start + offset, end + offset, form, stem);
    }

    /** The word as it was typed, without an elided article. */
    public String surface() {
        return text.substring(start, end);
    }

    /** Whether it is written in capitals, as an acronym is, points aside: {@code AI}, {@code A.I.}; not one letter alone. */
    public boolean isInCapitals() {
        if (end - start < 2) return false;
        return surface().codePoints().allMatch(c -> c == '.' || Character.isUpperCase(c));
    }
}
