package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, read: the words and phrases to find and those to leave out.
 *
 * <p>Nothing typed can be wrong: only {@code "a phrase"} and {@code -excluded} mean more than their letters, and a
 * quote that is never closed closes at the end.
 *
 * @param wanted the content words and phrases, in the order of typing; none when nothing is to be found
 * @param excluded words and phrases that no hit may have
 */
record Words(List<Clause> wanted, List<Clause> excluded) {

    /**
     * An exclusion or a phrase or a stretch of plain text. A minus excludes only at the start or after a blank, right
     * before a letter, a digit or a quote: {@code Basse-Normandie} excludes nothing.
     */
    private static final Pattern PART = Pattern.compile("""
            (?<minus>(?<!\\S)-(?=[\\p{L}\\p{N}"]))?   # "-" right before what it excludes
            (?: "(?<phrase>[^"]*)(?:"|$)               # "a phrase", perhaps never closed
              | (?<plain>[^\\s"]+) )                   # a word, or several joined by other signs
            """, Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS);

    public Words {
        wanted = List.copyOf(wanted);
        excluded = List.copyOf(excluded);
    }

    /** Reads a question; stop words count only in quotes, in telling capitals, or where nothing else is typed. */
    public static Words read(String question) {
        List<Clause> wanted = new ArrayList<>();
        List<Clause> excluded = new ArrayList<>();
        Matcher parts = PART.matcher(question);
        while (parts.find()) {
            boolean exclusion = parts.group("minus") != null;
            String phrase = parts.group("phrase");
            List<Token> tokens = French.tokens(phrase != null ? phrase : parts.group("plain"));
            if (tokens.isEmpty()) continue;
            if (exclusion) excluded.add(together(tokens));
            else if (phrase != null) wanted.add(new Clause.Phrase(tokens));
            else for (Token token : tokens) wanted.add(new Clause.Word(token));
        }
        return new Words(contentOf(wanted, question), excluded);
    }

    /** Whether there is anything to find, so that hits have a score and marks. */
    public boolean any() {
        return !wanted.isEmpty();
    }

    private static Clause together(List<Token> tokens) {
        return tokens.size() == 1 ? new Clause.Word(tokens.getFirst()) : new Clause.Phrase(tokens);
    }

    /** The words that count, each once: who types a word twice asks no more of an event. */
    private static List<Clause> contentOf(List<Clause> wanted, String question) {
        Set<String> told = new HashSet<>();
        boolean capitalsTell = question.codePoints().anyMatch(Character::isLowerCase);
        List<Clause> content = wanted.stream()
                .filter(clause -> !(clause instanceof Clause.Word(Token token))
                        || !StopWords.contains(token)
                        || (capitalsTell && isInCapitals(token.surface())))
                .toList();
        return (content.isEmpty() ? wanted : content)
                .stream()
                        .filter(clause -> !(clause instanceof Clause.Word(Token token)) || told.add(token.stem()))
                        .toList();
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 1 && word.codePoints().allMatch(Character::isUpperCase);
    }
}
