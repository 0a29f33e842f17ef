package fr.annales.french;

import java.util.List;

/**
 * A word of a title or a label as it may be typed: alone, or written together with what no blank parts it from, its
 * elided article or its neighbour in a name: {@code letable}, {@code proximservices}.
 *
 * @param parts the words that it is of, one or two
 * @param form of all together
 * @param isFirst whether it is, or begins with, the first word of its label that says something
 */
public record LabelWord(List<Token> parts, String form, boolean isFirst) {

    public static LabelWord of(Token word, boolean isFirst) {
        return new LabelWord(List.of(word), word.form(), isFirst);
    }

    static LabelWord together(Token one, Token other, boolean isFirst) {
        return new LabelWord(List.of(one, other), one.form() + other.form(), isFirst);
    }

    /** Whether it is written as such, alone. */
    public boolean isAlone() {
        return parts.size() == 1;
    }

    /** Whether it says something, as a stop word does not. */
    public boolean isContent() {
        return parts.stream().anyMatch(Label::isContent);
    }

    /** Whether it may be an inflection of a word. */
    public boolean isInflectionOf(Token word) {
        return isAlone() && parts.getFirst().isInflectionOf(word);
    }

    /** Where its first letters stand; a whole part where letters and their form do not go one by one. */
    public Range range(int letters) {
        int left = letters;
        for (Token part : parts) {
            if (left <= part.form().length() || part.equals(parts.getLast()))
                return new Range(parts.getFirst().start(), end(part, left));
            left -= part.form().length();
        }
        throw new IllegalStateException("a word without a part");
    }

    private static int end(Token part, int letters) {
        boolean isLetterByLetter = part.form().length() == part.end() - part.start();
        return isLetterByLetter ? Math.min(part.end(), part.start() + letters) : part.end();
    }
}
