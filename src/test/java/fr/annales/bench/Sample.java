package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** What questions are drawn from: how many events have a word, and some of the events. */
public final class Sample {
    /** Only a sound archive is measured. */
    public static final Consumer<Mistake> REFUSING = mistake -> {
        throw new IllegalArgumentException("the archive has mistakes: " + mistake);
    };

    private static final int LARGEST = 20_000;
    private static final int SHORTEST_WORD = 3;

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Random random;
    private int read;

    private Sample(long seed) {
        random = new Random(seed);
    }

    /** Reads a whole archive once. */
    static Sample of(ArchiveFolder folder, Archive archive, long seed) throws IOException {
        Sample sample = new Sample(seed);
        folder.readEvents(archive, sample::add, REFUSING);
        return sample;
    }

    /** Each event has the same chance to stay (reservoir sampling, Vitter's algorithm R). */
    private void add(Event event) {
        Set<String> forms = new HashSet<>();
        words(event).forEach(word -> forms.add(word.form()));
        forms.forEach(form -> frequencies.merge(form, 1, Integer::sum));
        read++;
        if (events.size() < LARGEST) events.add(event);
        else {
            int place = random.nextInt(read);
            if (place < LARGEST) events.set(place, event);
        }
    }

    /** How many events the archive has. */
    int size() {
        return read;
    }

    Event any(Random by) {
        return events.get(by.nextInt(events.size()));
    }

    /** How many events have a word, in whatever case and accents. */
    int frequency(Token word) {
        return frequencies.getOrDefault(word.form(), 0);
    }

    /** The words of an event's text that someone would type: without stop words and figures. */
    static List<Token> words(Event event) {
        return French.tokens(event.text()).stream()
                .filter(word -> word.form().length() >= SHORTEST_WORD
                        && word.form().chars().allMatch(Character::isLetter)
                        && !StopWords.contains(word))
                .toList();
    }
}
