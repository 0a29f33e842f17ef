package fr.annales.french;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds in a text what a question matched, so that exactly this is marked. A text may have thousands of words, of which
 * few matter: an object is made of these only.
 */
public final class MatchFinder {
    private final List<String> beginnings;
    private final List<List<Token>> phrases;
    private final List<List<Token>> groups;

    /** The stems that matter: whether one matches by itself. */
    private final Map<String, Boolean> known = new HashMap<>();

    /** Those of the words that may match. */
    private final Initials initials = French.initials();

    /**
     * What is to be found.
     *
     * @param words single words, in any inflection
     * @param beginnings the beginnings of forms
     * @param phrases the words of phrases, each in order
     * @param groups words that match in a text which has all of a group, wherever they stand
     */
    public MatchFinder(List<Token> words, Set<String> beginnings, List<List<Token>> phrases, List<List<Token>> groups) {
        this.beginnings = List.copyOf(beginnings);
        this.phrases = List.copyOf(phrases);
        this.groups = List.copyOf(groups);
        phrases.forEach(phrase -> know(phrase, false));
        groups.forEach(group -> know(group, false));
        know(words, true);
        known.keySet().forEach(initials::addOf);
        beginnings.forEach(initials::addFirst);
    }

    private void know(List<Token> words, boolean alone) {
        for (Token word : words) {
            for (String stem : word.stems()) known.put(stem, alone);
            if (!French.hasWord(word)) initials.addOfArticles();
        }
    }

    /**
     * A word that may match.
     *
     * @param matches whether it does by itself
     * @param place how many words stand before it
     */
    private record Found(Word word, boolean matches, int place, int start, int end) {
        boolean isInflectionOf(Token other) {
            return !Collections.disjoint(word.stems(), other.stems());
        }
    }

    /** The words of a text that may match, for those who find parts of the same in it and need not read it again. */
    public static final class ReadText {
        private final List<Found> words;

        private ReadText(List<Found> words) {
            this.words = words;
        }
    }

    /** Reads a text once for many. */
    public ReadText read(String text) {
        return new ReadText(words(text));
    }

    /** What matches in a text that was read by one who finds all that this does. */
    public List<Range> ranges(ReadText read) {
        List<Found> words = new ArrayList<>();
        for (Found word : read.words) know(word.word, word.place, word.start, word.end, words);
        return ranges(words);
    }

    /** The ranges that match, in order and apart; the words of a phrase are marked with what stands between them. */
    public List<Range> ranges(String text) {
        return ranges(words(text));
    }

    private List<Range> ranges(List<Found> words) {
        List<Token> whole = wholeGroups(words);
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int length = longestMatch(words, from, whole);
            if (length > 0)
                ranges.add(new Range(
                        words.get(from).start(), words.get(from + length - 1).end()));
            from += Math.max(length, 1);
        }
        return ranges;
    }

    private List<Found> words(String text) {
        List<Found> words = new ArrayList<>();
        AnalysisChain.Reader reader = new AnalysisChain.Reader() {
            private int place;

            @Override
            public void word(char[] form, int length, int start, int end) {
                if (initials.mayBegin(form, length)) know(French.word(form, length), place, start, end, words);
                place++;
            }
        };
        // Between the words of a phrase, others count.
        if (phrases.isEmpty()) French.readForms(text, initials, reader);
        else French.readForms(text, reader);
        return words;
    }

    /** Adds a word to those that may match, if it does. */
    private void know(Word word, int place, int start, int end, List<Found> words) {
        boolean isKnown = false;
        boolean matches = beginsAsOneOf(word.form());
        for (String stem : word.stems()) {
            Boolean alone = known.get(stem);
            isKnown |= alone != null;
            matches |= Boolean.TRUE.equals(alone);
        }
        if (isKnown || matches) words.add(new Found(word, matches, place, start, end));
    }

    private boolean beginsAsOneOf(String form) {
        for (String beginning : beginnings) if (form.startsWith(beginning)) return true;
        return false;
    }

    /** The words of the groups of which a text has all. */
    private List<Token> wholeGroups(List<Found> words) {
        return groups.stream()
                .filter(group ->
                        group.stream().allMatch(token -> words.stream().anyMatch(word -> word.isInflectionOf(token))))
                .flatMap(List::stream)
                .toList();
    }

    private int longestMatch(List<Found> words, int from, List<Token> whole) {
        Found first = words.get(from);
        int longest = first.matches() || isOneOf(whole, first) ? 1 : 0;
        for (List<Token> phrase : phrases) {
            if (phrase.size() > longest && standsAt(words, from, phrase)) longest = phrase.size();
        }
        return longest;
    }

    private static boolean isOneOf(List<Token> tokens, Found word) {
        for (Token token : tokens) if (word.isInflectionOf(token)) return true;
        return false;
    }

    private static boolean standsAt(List<Found> words, int from, List<Token> phrase) {
        if (from + phrase.size() > words.size()) return false;
        for (int i = 0; i < phrase.size(); i++) {
            Found word = words.get(from + i);
            boolean isNext = word.place() == words.get(from).place() + i;
            if (!isNext || !word.isInflectionOf(phrase.get(i))) return false;
        }
        return true;
    }
}
