package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What someone may have meant who typed a word that the archive does not have: words that sound alike, words with few
 * slips, or two words without the blank between them.
 */
public final class NearWords {
    /** The parts of a joined word are words that say something. */
    private static final int SHORTEST_PART = 3;

    /** Of several ways to part a word, those with the most frequent parts. */
    private static final int MOST_PARTINGS = 3;

    /** Articles that lose their vowel, and here their apostrophe: {@code dagir}. */
    private static final List<String> ARTICLES = List.of("d", "l", "qu", "n", "s", "j", "m", "t", "c");

    private NearWords() {}

    /** The forms of the words of an archive. */
    public interface Dictionary {
        /** How many events have a form; 0 when there is none. */
        int events(String form);

        /** The forms that are within so many slips, the first letter the same, the most frequent first. */
        List<String> within(String form, int slips, int limit);
    }

    /**
     * The expressions of the archive that may be meant, each one word or two in a row, the likeliest first.
     *
     * @param slips how many a word may have
     * @param limit how many to answer at most
     */
    public static List<List<Token>> of(Token typed, int slips, int limit, Dictionary dictionary) {
        if (limit <= 0) return List.of();
        Set<String> near = new LinkedHashSet<>();
        SoundAlike.of(typed.form()).stream()
                .filter(form -> dictionary.events(form) > 0)
                .forEach(near::add);
        for (int within = 1; within <= slips && (near.isEmpty() || within == 1); within++)
            near.addAll(dictionary.within(typed.form(), within, limit));
        if (near.isEmpty()) return parted(typed.form(), limit, dictionary);
        return near.stream()
                .limit(limit)
                .map(French::tokens)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<List<Token>> parted(String form, int limit, Dictionary dictionary) {
        Stream<String> withoutArticle = ARTICLES.stream()
                .filter(form::startsWith)
                .map(article -> form.substring(article.length()))
                .filter(rest -> rest.length() >= SHORTEST_PART && dictionary.events(rest) > 0);
        List<Parting> partings = new ArrayList<>();
        for (int at = SHORTEST_PART; at <= form.length() - SHORTEST_PART; at++) {
            String first = form.substring(0, at);
            int events = dictionary.events(first);
            if (events == 0) continue;
            events = Math.min(events, dictionary.events(form.substring(at)));
            if (events > 0) partings.add(new Parting(first + " " + form.substring(at), events));
        }
        Stream<String> inTwo = partings.stream()
                .sorted(Comparator.comparingInt(Parting::events).reversed())
                .limit(MOST_PARTINGS)
                .map(Parting::words);
        return Stream.concat(withoutArticle, inTwo)
                .limit(limit)
                .map(French::tokens)
                .toList();
    }

    /**
     * A word in two.
     *
     * @param events that have the rarer of them
     */
    private record Parting(String words, int events) {}
}
