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
 * What has been typed so far, as words of which the last, and any other, may go on.
 *
 * @param text as typed, without an apostrophe after which nothing comes
 * @param tokens all its words, in order
 * @param sought those that say something, each once; the last one where none does
 */
record TypedWords(String text, List<Token> tokens, List<Token> sought) {
    /** Nobody goes on typing after more; what is pasted is found by its last ones. */
    private static final int MOST_SOUGHT = 16;

    static TypedWords of(String text) {
        List<Token> tokens = words(text);
        // An article alone is no word: it begins what is written with it.
        String read = tokens.isEmpty() ? text.replaceAll("['’ʼ＇‘]", "") : text;
        if (tokens.isEmpty()) tokens = words(read);
        return new TypedWords(read, tokens, sought(tokens));
    }

    /** An emoji may fold to signs, which are no word. */
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

    /** What is sought in titles, each word in the same reach, or less far where it may have no slip. */
    List<TitleWord> titleWords(Reach reach, Fuzziness slips) {
        return sought.stream()
                .map(word -> new TitleWord(
                        word, reach == Reach.FUZZY_PREFIX && slips.allowedInBeginning(word) == 0 ? Reach.PREFIX : reach))
                .toList();
    }
}
