package fr.annales.french;

import fr.annales.event.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds in a text what a question matched, so that exactly this is marked.
 *
 * @param stems the stems of single words
 * @param beginnings the beginnings of forms
 * @param phrases the stems of phrases, each in order
 */
public record Matcher(Set<String> stems, Set<String> beginnings, List<List<String>> phrases) {

    public Matcher {
        stems = Set.copyOf(stems);
        beginnings = Set.copyOf(beginnings);
        phrases = List.copyOf(phrases);
    }

    /** The ranges that match, in order and apart; the words of a phrase are marked with what stands between them. */
    public List<Range> ranges(String text) {
        List<Token> tokens = French.tokens(text);
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            int length = longestMatch(tokens, from);
            if (length > 0)
                ranges.add(new Range(
                        tokens.get(from).start(), tokens.get(from + length - 1).end()));
            from += Math.max(length, 1);
        }
        return ranges;
    }

    private int longestMatch(List<Token> tokens, int from) {
        int longest = matches(tokens.get(from)) ? 1 : 0;
        for (List<String> phrase : phrases) {
            if (phrase.size() > longest && standsAt(tokens, from, phrase)) longest = phrase.size();
        }
        return longest;
    }

    private boolean matches(Token token) {
        return stems.contains(token.stem()) || beginsAsOneOf(beginnings, token.form());
    }

    private static boolean beginsAsOneOf(Set<String> beginnings, String form) {
        for (String beginning : beginnings) if (form.startsWith(beginning)) return true;
        return false;
    }

    private static boolean standsAt(List<Token> tokens, int from, List<String> phrase) {
        if (from + phrase.size() > tokens.size()) return false;
        for (int i = 0; i < phrase.size(); i++) {
            if (!tokens.get(from + i).stem().equals(phrase.get(i))) return false;
        }
        return true;
    }
}
