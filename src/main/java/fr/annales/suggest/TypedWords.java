package fr.annales.suggest;

import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import fr.annales.french.French;
import fr.annales.french.Label;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import fr.annales.search.Fuzziness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words typed so far, of which the last, and any other, may be the beginning of a longer one.
 *
 * @param text the text as typed, without the apostrophe of an article alone
 * @param tokens all its words, in order
 * @param sought the content words, each once; the last word where there is none
 */
record TypedWords(String text, List<Token> tokens, List<Token> sought) {
    /** The most words that are sought. Nobody types more; a pasted text is found by its last words. */
    private static final int MOST_SOUGHT = 16;

    static TypedWords of(String text) {
        List<Token> tokens = words(text);
        // An article alone is no word yet: without its apostrophe it is the beginning of one.
        String read = tokens.isEmpty() ? text.replaceAll("['’ʼ＇‘]", "") : text;
        if (tokens.isEmpty()) tokens = words(read);
        return new TypedWords(read, tokens, sought(tokens));
    }

    /** The words of a text, without forms that have no letter or digit, as an emoji may have. */
    private static List<Token> words(String text) {
        return French.tokens(text).stream()
                .filter(word -> word.form().codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static List<Token> sought(List<Token> tokens) {
        Set<String> told = new HashSet<>();
        boolean capitalsTell =
                tokens.stream().anyMatch(word -> word.surface().chars().anyMatch(Character::isLowerCase));
        List<Token> sought = new ArrayList<>(tokens.stream()
                .filter(word -> capitalsTell ? Label.isContent(word) : !StopWords.contains(word))
                .filter(word -> told.add(word.form()))
                .toList());
        if (sought.isEmpty() && !tokens.isEmpty()) sought.add(tokens.getLast());
        return List.copyOf(sought.subList(Math.max(0, sought.size() - MOST_SOUGHT), sought.size()));
    }

    /** The sought words for titles, each with a reach, or with a shorter one where it may have no slip. */
    List<TitleWord> titleWords(Reach reach, Fuzziness slips) {
        return sought.stream()
                .map(word -> new TitleWord(
                        word,
                        reach == Reach.FUZZY_PREFIX && slips.allowedInBeginning(word) == 0 ? Reach.PREFIX : reach))
                .toList();
    }
}
