package fr.annales.french;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A text of one line that can be suggested, with its words as they may be typed.
 *
 * @param letters of its words that say something; where none does, of all
 */
public record Label(String text, List<LabelWord> words, int letters) {

    /** Reads a title or a label. */
    public static Label of(String text) {
        return of(text, French.tokens(text));
    }

    /** The same of a text that was analysed before. */
    public static Label of(String text, List<Token> tokens) {
        List<LabelWord> words = new ArrayList<>();
        boolean anyContent = tokens.stream().anyMatch(Label::isContent);
        int first = tokens.stream()
                .filter(word -> !anyContent || isContent(word))
                .mapToInt(Token::start)
                .findFirst()
                .orElse(-1);
        Token before = null;
        for (Token word : tokens) {
            words.add(LabelWord.of(word, word.start() == first));
            if (before != null && areJoined(before, word))
                words.add(LabelWord.together(before, word, before.start() == first));
            else if (hasArticle(word)) words.add(LabelWord.together(article(word), word, word.start() == first));
            before = word;
        }
        int letters = tokens.stream()
                .filter(word -> !anyContent || isContent(word))
                .mapToInt(word -> word.form().length())
                .sum();
        return new Label(text, List.copyOf(words), letters);
    }

    /** What two labels that are alike share: the stems of their words. */
    public String likeness() {
        return words.stream()
                .filter(LabelWord::isAlone)
                .map(word -> word.parts().getFirst().stem())
                .collect(Collectors.joining(" "));
    }

    /** A stop word in capitals is an acronym: {@code AI}, {@code MES}. */
    public static boolean isContent(Token word) {
        return !StopWords.contains(word) || word.isInCapitals();
    }

    private static boolean areJoined(Token one, Token other) {
        return other.start() - one.end() == 1 && !Spaces.isSpace(one.text().charAt(one.end()));
    }

    private static boolean hasArticle(Token word) {
        int at = word.start();
        return at >= 2
                && !Character.isLetterOrDigit(word.text().charAt(at - 1))
                && !Spaces.isSpace(word.text().charAt(at - 1))
                && Character.isLetter(word.text().charAt(at - 2));
    }

    /** The analysis blanks it, and so it is no word there. */
    private static Token article(Token word) {
        int end = word.start() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(word.text().charAt(start - 1))) start--;
        String form = word.text().substring(start, end).toLowerCase(Locale.ROOT);
        return new Token(word.text(), start, end, form, List.of(form));
    }
}
