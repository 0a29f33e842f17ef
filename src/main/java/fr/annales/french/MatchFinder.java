package fr.annales.french;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text what a question matched, so that exactly this is marked. A text may have thousands of words, of which
 * few matter: an object is made of these only.
 */
public final class MatchFinder {
    private final String[] beginnings;
    private final List<List<String>> phrases;
    private final List<Set<String>> groups;

    /** The stems that matter, of words and in phrases. */
    private final CharArrayMap<Stem> known = new CharArrayMap<>(8, false);

    /** The first characters of these stems, by their last six bits: few words need to be looked up. */
    private long initials;

    /**
     * What is to be found.
     *
     * @param stems the stems of single words
     * @param beginnings the beginnings of forms
     * @param phrases the stems of phrases, each in order
     * @param groups stems that match in a text which has all of a group, wherever they stand
     */
    public MatchFinder(
            Set<String> stems, Set<String> beginnings, List<List<String>> phrases, List<Set<String>> groups) {
        this.beginnings = beginnings.toArray(String[]::new);
        this.phrases = List.copyOf(phrases);
        this.groups = List.copyOf(groups);
        phrases.stream().flatMap(List::stream).forEach(stem -> know(stem, false));
        groups.stream().flatMap(Set::stream).forEach(stem -> know(stem, false));
        stems.forEach(stem -> know(stem, true));
    }

    private void know(String stem, boolean alone) {
        if (stem.isEmpty()) return;
        known.put(stem, new Stem(stem, alone));
        initials |= 1L << stem.charAt(0);
    }

    /** A stem, and whether it matches by itself. */
    private record Stem(String text, boolean alone) {}

    /**
     * A word that may match.
     *
     * @param stem as it stands in what is to be found, empty when only the beginning matches
     * @param matches whether it does by itself
     * @param place how many words stand before it
     */
    private record Word(String stem, boolean matches, int place, int start, int end) {}

    /** The ranges that match, in order and apart; the words of a phrase are marked with what stands between them. */
    public List<Range> ranges(String text) {
        List<Word> words = words(text);
        Set<String> whole = wholeGroups(words);
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

    private List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        French.read(text, new French.Reader() {
            private int place;

            @Override
            public void word(char[] form, int length, int start, int end) {
                boolean begins = beginnings.length > 0 && beginsAsOneOf(form, length);
                Stem stem = known(form, length);
                boolean matches = begins || (stem != null && stem.alone);
                if (matches || stem != null)
                    words.add(new Word(stem == null ? "" : stem.text, matches, place, start, end));
                place++;
            }
        });
        return words;
    }

    private @Nullable Stem known(char[] form, int length) {
        if (length == 0 || (initials & 1L << form[0]) == 0) return null;
        return known.get(form, 0, Stems.stem(form, length));
    }

    private boolean beginsAsOneOf(char[] form, int length) {
        for (String beginning : beginnings) if (begins(form, length, beginning)) return true;
        return false;
    }

    private static boolean begins(char[] form, int length, String beginning) {
        if (beginning.length() > length) return false;
        for (int i = 0; i < beginning.length(); i++) if (form[i] != beginning.charAt(i)) return false;
        return true;
    }

    /** The stems of the groups of which a text has all. */
    private Set<String> wholeGroups(List<Word> words) {
        if (groups.isEmpty()) return Set.of();
        Set<String> present = words.stream().map(Word::stem).collect(Collectors.toSet());
        return groups.stream().filter(present::containsAll).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private int longestMatch(List<Word> words, int from, Set<String> whole) {
        Word first = words.get(from);
        int longest = first.matches() || whole.contains(first.stem()) ? 1 : 0;
        for (List<String> phrase : phrases) {
            if (phrase.size() > longest && standsAt(words, from, phrase)) longest = phrase.size();
        }
        return longest;
    }

    private static boolean standsAt(List<Word> words, int from, List<String> phrase) {
        if (from + phrase.size() > words.size()) return false;
        for (int i = 0; i < phrase.size(); i++) {
            Word word = words.get(from + i);
            boolean isNext = word.place() == words.get(from).place() + i;
            if (!isNext || !word.stem().equals(phrase.get(i))) return false;
        }
        return true;
    }
}
