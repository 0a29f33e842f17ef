package fr.annales;

import fr.annales.engine.Snapshot;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions to a version in its own words, of every kind that people and programs ask, as addresses of the server. */
final class Rehearsal {
    private static final int CONCEPTS = 6;
    private static final int EVENTS = 24;
    private static final int SHORTEST_WORD = 5;
    private static final int TYPED = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final List<String> PLAIN = List.of(
            "/", "/api/events", "/api/archive", "/a-propos", "/api/events?decade=1990&sort=-date", "/style.css");

    private Rehearsal() {}

    /** The addresses, some hundred, each once. */
    static List<String> of(Snapshot snapshot) {
        List<String> addresses = new ArrayList<>(PLAIN);
        for (Vocabulary vocabulary : snapshot.archive().vocabularies())
            vocabulary.concepts().stream().limit(CONCEPTS).forEach(concept -> add(vocabulary, concept, addresses));
        snapshot.ids(null, EVENTS).stream()
                .flatMap(id -> snapshot.event(id).stream())
                .forEach(event -> add(event, addresses));
        return addresses.stream().distinct().toList();
    }

    private static void add(Vocabulary vocabulary, Concept concept, List<String> addresses) {
        String label = concept.prefLabel();
        addresses.add("/api/events?" + vocabulary.facet().id() + "=" + coded(concept.id()));
        addresses.add("/?q=" + coded(label));
        addresses.add("/api/events?q=" + coded(label + " en 1990"));
        addresses.add("/api/suggest?q=" + coded(beginning(label)));
    }

    private static void add(Event event, List<String> addresses) {
        addresses.add("/evenements/" + event.id());
        addresses.add("/api/events/" + event.id());
        List<String> words = Stream.of(BETWEEN_WORDS.split(event.title() + " " + event.text()))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .limit(4)
                .toList();
        if (words.isEmpty()) return;
        String word = words.getFirst();
        addresses.add("/api/events?q=" + coded(String.join(" ", words)));
        addresses.add("/api/events?q=" + coded(String.join(" ", words.subList(0, Math.min(2, words.size())))));
        addresses.add("/?q=" + coded(word));
        addresses.add("/api/events?q=" + coded("\"" + word + "\""));
        addresses.add("/api/events?q=" + coded(word.charAt(0) + word.substring(2)));
        addresses.add("/api/suggest?q=" + coded(word.substring(0, SHORTEST_WORD - 1)));
    }

    private static String beginning(String label) {
        int letters = Math.min(TYPED, label.codePointCount(0, label.length()));
        return label.substring(0, label.offsetByCodePoints(0, letters));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
