package fr.annales;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Facets;
import fr.annales.engine.Snapshot;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a version in its own words, of every kind that people and programs ask, as addresses of the server. Each
 * part is of other events and concepts than the one before: asked the same again and again, a JVM compiles what those
 * need and no more.
 */
final class Rehearsal {
    private static final int CONCEPTS = 6;
    private static final int EVENTS = 24;
    private static final int DEEPEST_PAGE = 5;
    private static final int SHORTEST_WORD = 5;
    private static final int TYPED = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern PHRASE = Pattern.compile("\\p{L}{3,20} \\p{L}{5,20}");
    private static final List<String> PLAIN = List.of(
            "/", "/api/events", "/api/archive", "/a-propos", "/api/events?decade=1990&sort=-date", "/style.css");

    private int parts;
    private @Nullable String lastEvent;

    /** The addresses of the next part, some hundred, each once. After the last events come the first again. */
    List<String> next(Snapshot snapshot) {
        List<String> addresses = new ArrayList<>(PLAIN);
        for (Vocabulary vocabulary : snapshot.archive().vocabularies()) addConcepts(vocabulary, addresses);
        List<String> ids = snapshot.ids(lastEvent, EVENTS);
        lastEvent = ids.size() < EVENTS ? null : ids.getLast();
        snapshot.events(ids).forEach(event -> add(event, addresses));
        parts++;
        return addresses.stream().distinct().toList();
    }

    private void addConcepts(Vocabulary vocabulary, List<String> addresses) {
        List<Concept> concepts = vocabulary.concepts();
        for (int i = 0; i < Math.min(CONCEPTS, concepts.size()); i++) {
            Concept concept = concepts.get((parts * CONCEPTS + i) % concepts.size());
            String label = concept.prefLabel();
            int page = 1 + i % DEEPEST_PAGE;
            addresses.add("/api/events?" + selected(vocabulary.facet().id(), concept.id()) + "&page=" + page);
            addresses.add("/?q=" + coded(label));
            addresses.add("/api/events?q=" + coded(label + " en 1990"));
            addresses.add("/api/suggest?q=" + coded(beginning(label)));
        }
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
        addresses.add(search(String.join(" ", words)));
        addresses.add(search(String.join(" ", words.subList(0, Math.min(2, words.size())))));
        addresses.add(search(words.getLast()) + filters(event));
        addresses.add("/?q=" + coded(word));
        addresses.add(search("\"" + phrase(event).orElse(word) + "\""));
        addresses.add(search(word.charAt(0) + word.substring(2)));
        addresses.add("/api/suggest?q=" + coded(word.substring(0, SHORTEST_WORD - 1)));
    }

    private static Optional<String> phrase(Event event) {
        return PHRASE.matcher(event.text()).results().findFirst().map(MatchResult::group);
    }

    /** The decade of an event, and the first concept that it carries, as parameters after others. */
    private static String filters(Event event) {
        StringBuilder filters = new StringBuilder();
        event.concepts().entrySet().stream()
                .findFirst()
                .ifPresent(carried -> filters.append("&")
                        .append(selected(carried.getKey(), carried.getValue().getFirst())));
        Optional.ofNullable(event.date())
                .map(EdtfDate::earliest)
                .ifPresent(day -> filters.append("&decade=").append(Facets.decadeOf(day.getYear())));
        return filters.toString();
    }

    private static String selected(String facet, String id) {
        return facet + "=" + coded(id);
    }

    private static String search(String question) {
        return "/api/events?q=" + coded(question);
    }

    private static String beginning(String label) {
        int letters = Math.min(TYPED, label.codePointCount(0, label.length()));
        return label.substring(0, label.offsetByCodePoints(0, letters));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
