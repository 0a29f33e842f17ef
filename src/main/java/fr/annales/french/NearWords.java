package fr.annales.french;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What someone may have meant who typed a word that the archive does not have: words that sound alike, words within a
 * small edit distance, or two words without the blank between them. Several words are looked up together, so that a
 * dictionary is asked a few times whatever their number.
 */
public final class NearWords {
    /** The parts of a joined word are words that say something. */
    private static final int SHORTEST_PART = 3;

    /** Of several ways to part a word, those with the most frequent parts. */
    private static final int MOST_PARTINGS = 3;

    /** Articles that lose their vowel, and here their apostrophe: {@code dagir}. */
    private static final List<String> ARTICLES = List.of("d", "l", "qu", "n", "s", "j", "m", "t", "c");

    private NearWords() {}

    /**
     * A word that was typed.
     *
     * @param edits the greatest edit distance: letters added, left out, changed, or swapped with the next
     * @param limit how many expressions at most
     */
    public record Typed(String form, int edits, int limit) {}

    /** The forms of the words of an archive, asked for in batches. */
    public interface Dictionary {
        /** How many events have each of some forms; those that none has may be absent. */
        Map<String, Integer> events(Set<String> forms);

        /**
         * For each typed word the forms at its edit distance or nearer, with its first letter, the most frequent first.
         */
        List<List<String>> within(List<Typed> typed);
    }

    /**
     * For each typed word the expressions of the archive that may be meant, each one word or two, the likeliest first.
     */
    public static List<List<List<Token>>> of(List<Typed> typed, Dictionary dictionary) {
        List<Set<String>> near = alike(typed, dictionary);
        addWithin(1, typed, near, dictionary);
        addWithin(2, typed, near, dictionary);
        addParted(typed, near, dictionary);
        List<List<List<Token>>> expressions = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++)
            expressions.add(near.get(i).stream()
                    .limit(typed.get(i).limit())
                    .map(French::tokens)
                    .filter(words -> !words.isEmpty())
                    .toList());
        return expressions;
    }

    /**
     * All the forms of which {@link Dictionary#events} may be asked for a word: who answers from afar asks once for
     * all.
     */
    public static Set<String> asked(String form) {
        Set<String> asked = new HashSet<>(PhoneticVariants.of(form));
        asked.addAll(parts(form));
        return asked;
    }

    private static List<Set<String>> alike(List<Typed> typed, Dictionary dictionary) {
        List<Set<String>> alike =
                typed.stream().map(word -> PhoneticVariants.of(word.form())).toList();
        Set<String> all = new HashSet<>();
        alike.forEach(all::addAll);
        Map<String, Integer> events = dictionary.events(all);
        alike.forEach(forms -> forms.removeIf(form -> events.getOrDefault(form, 0) == 0));
        return alike;
    }

    /** A word is sought farther away only where nothing is nearer. */
    private static void addWithin(int edits, List<Typed> typed, List<Set<String>> near, Dictionary dictionary) {
        List<Integer> places = new ArrayList<>();
        List<Typed> asked = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Typed word = typed.get(i);
            if (word.edits() < edits
                    || word.limit() <= 0
                    || (edits > 1 && !near.get(i).isEmpty())) continue;
            places.add(i);
            asked.add(new Typed(word.form(), edits, word.limit()));
        }
        if (asked.isEmpty()) return;
        List<List<String>> found = dictionary.within(asked);
        for (int i = 0; i < found.size(); i++) near.get(places.get(i)).addAll(found.get(i));
    }

    private static void addParted(List<Typed> typed, List<Set<String>> near, Dictionary dictionary) {
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < typed.size(); i++)
            if (near.get(i).isEmpty()) parts.addAll(parts(typed.get(i).form()));
        if (parts.isEmpty()) return;
        Map<String, Integer> events = dictionary.events(parts);
        for (int i = 0; i < typed.size(); i++)
            if (near.get(i).isEmpty()) near.get(i).addAll(parted(typed.get(i).form(), events));
    }

    /** All that a word may be made of. */
    private static Set<String> parts(String form) {
        Set<String> parts = new HashSet<>();
        withoutArticle(form).forEach(parts::add);
        for (int at = SHORTEST_PART; at <= form.length() - SHORTEST_PART; at++) {
            parts.add(form.substring(0, at));
            parts.add(form.substring(at));
        }
        return parts;
    }

    private static Stream<String> withoutArticle(String form) {
        return ARTICLES.stream()
                .filter(form::startsWith)
                .map(article -> form.substring(article.length()))
                .filter(rest -> rest.length() >= SHORTEST_PART);
    }

    private static Set<String> parted(String form, Map<String, Integer> events) {
        Set<String> expressions = new LinkedHashSet<>();
        withoutArticle(form).filter(part -> events.getOrDefault(part, 0) > 0).forEach(expressions::add);
        List<Parting> partings = new ArrayList<>();
        for (int at = SHORTEST_PART; at <= form.length() - SHORTEST_PART; at++) {
            String first = form.substring(0, at);
            String second = form.substring(at);
            int rarer = Math.min(events.getOrDefault(first, 0), events.getOrDefault(second, 0));
            if (rarer > 0) partings.add(new Parting(first + " " + second, rarer));
        }
        partings.stream()
                .sorted(Comparator.comparingInt(Parting::events).reversed())
                .limit(MOST_PARTINGS)
                .map(Parting::words)
                .forEach(expressions::add);
        return expressions;
    }

    /**
     * A word in two.
     *
     * @param events that have the rarer of them
     */
    private record Parting(String words, int events) {}
}
