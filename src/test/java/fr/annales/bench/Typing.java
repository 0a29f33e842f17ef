package fr.annales.bench;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** How few letters bring an event: two words of its title, those that fewest events have, in either order. */
public final class Typing {
    private static final int LETTERS = 4;
    private static final int FIRST = 5;

    private Typing() {}

    /** How many events have a word. */
    public interface Frequency {
        int of(Token word);
    }

    static void tell(Engine engine, Sample sample, long seed, int most, Figures figures) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < most; i++) events.add(sample.any(random));
        figures.put(
                "share of events in the first five by four letters of two words",
                share(events, engine, sample::frequency, LETTERS));
        figures.put(
                "share of events in the first five by two words",
                share(events, engine, sample::frequency, Integer.MAX_VALUE));
    }

    /**
     * The share of events that are among the first five suggestions, in either order of the words; an event without two
     * words is left out.
     *
     * @param letters that are typed of each word
     */
    public static double share(List<Event> events, Engine engine, Frequency frequency, int letters) {
        int asked = 0;
        int brought = 0;
        for (Event event : events) {
            List<String> words = words(event, frequency, letters);
            if (words.size() < 2) continue;
            asked++;
            if (isBrought(event, String.join(" ", words), engine)
                    && isBrought(event, String.join(" ", words.reversed()), engine)) brought++;
        }
        return asked == 0 ? Double.NaN : brought / (double) asked;
    }

    /** Two parts of the title between blanks, cut short: of their words, those that fewest events have. */
    private static List<String> words(Event event, Frequency frequency, int letters) {
        int shortest = letters == LETTERS ? LETTERS : 1;
        return French.tokens(event.title()).stream()
                .filter(word -> word.form().length() >= shortest && !StopWords.contains(word))
                .sorted(Comparator.comparingInt(frequency::of))
                .map(Typing::between)
                .map(word -> word.substring(0, Math.min(letters, word.length())))
                .distinct()
                .limit(2)
                .toList();
    }

    /**
     * A word with what is written together with it, but an article before it: {@code L110-1}, {@code Proxim’Services}.
     */
    private static String between(Token word) {
        int start = word.start();
        int end = word.end();
        while (start > 0
                && !isBlank(word.text().charAt(start - 1))
                && !isBefore(word.text().charAt(start - 1))) start--;
        while (end < word.text().length() && !isBlank(word.text().charAt(end))) end++;
        return word.text().substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',';
    }

    private static boolean isBefore(char c) {
        return "'’(«\"".indexOf(c) >= 0;
    }

    private static boolean isBrought(Event event, String typed, Engine engine) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return new Suggesters()
                    .suggestions(new Searches().on(snapshot), typed, Filters.NONE, FIRST).stream()
                            .anyMatch(suggestion -> suggestion.text().equals(event.title()));
        }
    }
}
