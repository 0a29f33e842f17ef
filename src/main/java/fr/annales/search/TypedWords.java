package fr.annales.search;

import fr.annales.event.Range;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been typed so far, as beginnings of words.
 *
 * @param text as typed
 * @param tokens its words, in order
 */
record TypedWords(String text, List<Token> tokens) {

    static TypedWords of(String text) {
        return new TypedWords(text, French.tokens(text));
    }

    Token last() {
        return tokens.getLast();
    }

    /** What stands before the word that is being typed. */
    String beforeLast() {
        return text.substring(0, last().start());
    }

    /** Whether each typed word begins some word of a label, in any order. */
    boolean begin(String label) {
        List<Token> words = French.tokens(label);
        return tokens.stream()
                .allMatch(typed -> words.stream().anyMatch(word -> word.form().startsWith(typed.form())));
    }

    /** The typed letters in a label, in order and apart; a whole word where letters do not match one by one. */
    List<Range> ranges(String label) {
        List<Range> ranges = new ArrayList<>();
        for (Token word : French.tokens(label)) {
            int typed = tokens.stream()
                    .map(Token::form)
                    .filter(word.form()::startsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            boolean letterByLetter = word.form().length() == word.end() - word.start();
            if (typed > 0) ranges.add(new Range(word.start(), letterByLetter ? word.start() + typed : word.end()));
        }
        return ranges;
    }
}
