package fr.annales.french;

import java.util.List;

/**
 * One word of a text, as the analysis sees it.
 *
 * @param text the whole text
 * @param start where the word begins in it, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param form the word without case and accents: what was typed, however it was typed
 * @param stems what the inflections of a word share, of each word that the form may be of: {@code signe} is a noun, and
 *     a form of {@code signer}; at least one, the noun's before the verb's
 */
public record Token(String text, int start, int end, String form, List<String> stems) {

    /** The same word in a longer text, of which its text is the part from an offset on. */
    public Token in(String whole, int offset) {
        return new Token(whole, start + offset, end + offset, form, stems);
    }

    /** The word as it was typed, without an elided article. */
    public String surface() {
        return text.substring(start, end);
    }

    /**
     * Whether it is written in capitals, as an acronym is, points aside: {@code AI}, {@code A.I.}; not one letter
     * alone.
     */
    public boolean isInCapitals() {
        if (end - start < 2) return false;
        return surface().codePoints().allMatch(c -> c == '.' || Character.isUpperCase(c));
    }

    /**
     * Whether it is a name, as far as writing tells. It has a capital and does not begin the text, unless the whole
     * text is in capitals; or the lexicon lacks it, and it is no part of a word, as {@code hui} is of
     * {@code aujourd’hui}. A word of fewer than three letters, none of which the lexicon has, is a name by its capital
     * only.
     */
    public boolean isName() {
        boolean isCapital = start > 0 && Character.isUpperCase(text.codePointAt(start));
        return (isCapital && text.codePoints().anyMatch(Character::isLowerCase))
                || (form.length() >= Stems.FEWEST_LETTERS
                        && Stems.isOfLetters(form)
                        && !isPartOfWord()
                        && !French.hasWord(this));
    }

    /** Whether an apostrophe joins it to another part of a word, of more than an elided letter. */
    private boolean isPartOfWord() {
        return (start > 2 && isApostrophe(start - 1) && isLetter(start - 2) && isLetter(start - 3))
                || (end + 1 < text.length() && isApostrophe(end) && isLetter(end + 1));
    }

    private boolean isLetter(int offset) {
        return Character.isLetter(text.charAt(offset));
    }

    private boolean isApostrophe(int offset) {
        return Apostrophes.isApostrophe(text.charAt(offset));
    }

    /** Whether it can only be a form of verbs, none of which shares its stem with a noun. */
    public boolean isVerb() {
        return stems.stream().allMatch(Stems::isOfVerb);
    }

    /** The first of the stems, where one must do. */
    public String stem() {
        return stems.getFirst();
    }

    /** Whether one may be an inflection of the other. */
    public boolean isInflectionOf(Token other) {
        for (String stem : stems) if (other.stems.contains(stem)) return true;
        return false;
    }
}
