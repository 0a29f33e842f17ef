package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Revision;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.http.Harvester;
import fr.annales.http.SocketlessServer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who reads a simulated service, each in one way, and holds every answer to the version that it says it is of. */
final class SimulatedReaders {
    private static final String IDENTIFIER = "oai:example.org:";

    private final SocketlessServer door;
    private final Simulation service;
    private final PublishedVersions versions;
    private final Random random;
    private final Map<String, Instant> followed = new TreeMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> harvested = new TreeMap<>();
    private final Harvester harvester = new Harvester(this::document, "");
    private @Nullable String next;

    SimulatedReaders(SocketlessServer door, Simulation service, PublishedVersions versions, Random random) {
        this.door = door;
        this.service = service;
        this.versions = versions;
        this.random = random;
    }

    /** Nothing serves. */
    private static final class ClosedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private SocketlessServer.Answer get(String address) throws Exception {
        SocketlessServer.Answer answer = door.get(address);
        if (answer.status() == 503 && !service.readiness().ready()) throw new ClosedException();
        assertThat(answer.status()).as("%s: %s", address, answer.text()).isEqualTo(200);
        return answer;
    }

    private PublishedVersions.Version version(JsonNode answer) {
        return versions.get(answer.at("/index/version").asString());
    }

    /** Asks for what the archive has of something, and for what one value of a facet promises. */
    void ask() throws Exception {
        String word = List.of("", "navire", "moulin").get(random.nextInt(3));
        String question = "/api/events?size=100&sort=date&q=" + word;
        try {
            JsonNode whole = get(question).json();
            assertIs(PublishedVersions.having(word, version(whole)), whole);
            String type = random.nextBoolean() ? "loi" : "congres";
            JsonNode chosen = get(question + "&type=" + type).json();
            assertIs(
                    PublishedVersions.having(word, version(chosen)).stream()
                            .filter(event -> event.concepts(Facet.TYPE).contains(type))
                            .toList(),
                    chosen);
            if (version(whole).equals(version(chosen)))
                assertThat(counts("type", whole).get(type))
                        .isEqualTo(chosen.get("total").asLong());
        } catch (ClosedException closed) {
            // Another time.
        }
    }

    private static void assertIs(List<Event> expected, JsonNode answer) {
        assertThat(answer.get("total").asInt()).isEqualTo(expected.size());
        List<String> titles = Stream.of(answer.get("hits"))
                .flatMap(JsonNode::valueStream)
                .map(hit -> hit.get("title").asString())
                .toList();
        assertThat(titles)
                .isEqualTo(expected.stream().limit(100).map(Event::title).toList());
        Map<String, Long> themes = new TreeMap<>();
        expected.forEach(event -> event.concepts(Facet.THEME).forEach(theme -> themes.merge(theme, 1L, Long::sum)));
        Map<String, Long> counted = counts("theme", answer);
        counted.values().removeIf(count -> count == 0);
        assertThat(counted).isEqualTo(themes);
    }

    private static Map<String, Long> counts(String facet, JsonNode answer) {
        Map<String, Long> counts = new TreeMap<>();
        answer.at("/facets/" + facet + "/values")
                .forEach(value -> counts.put(
                        value.get("value").asString(), value.get("count").asLong()));
        return counts;
    }

    /** Goes on from the last change that it saw to the last there is: no change comes twice, and none is missing. */
    void follow() throws Exception {
        try {
            while (true) {
                String after = next == null ? "" : "&after=" + next;
                JsonNode answer = get("/api/changes?size=50" + after).json();
                next = answer.get("next").asString();
                answer.get("changes").forEach(this::follow);
                if (answer.get("more").asBoolean()) continue;
                Map<String, Instant> changed = new TreeMap<>();
                Map<String, Revision> revisions = version(answer).revisions();
                revisions.forEach((id, revision) -> changed.put(id, revision.modified()));
                PublishedVersions.assertSame(changed, followed);
                return;
            }
        } catch (ClosedException closed) {
            // Goes on where it was another time.
        }
    }

    private void follow(JsonNode change) {
        String id = change.get("id").asString();
        String time = change.get("time").asString();
        assertThat(told.add(id + " " + time))
                .as("%s of %s is told once", id, time)
                .isTrue();
        if (change.get("change").asString().equals("removed")) followed.remove(id);
        else followed.put(id, Instant.parse(time));
    }

    private String document(String query) throws Exception {
        return get("/oai" + query).text();
    }

    /** Takes what changed since its last harvest, with time between the parts: then it has what the service has. */
    void harvest(Harvester.Between between) throws Exception {
        try {
            for (Harvester.Seen seen : harvester.harvest(between)) {
                String id = seen.identifier().substring(IDENTIFIER.length());
                if (seen.title() == null) harvested.remove(id);
                else harvested.put(id, seen.title());
            }
            PublishedVersions.assertSame(PublishedVersions.titles(versions.get(service.versionServed())), harvested);
        } catch (ClosedException closed) {
            // The whole list is asked for again another time.
        }
    }
}
