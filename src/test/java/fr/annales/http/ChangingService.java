package fr.annales.http;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.ledger.LedgerFile;
import fr.annales.web.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** A service whose archive changes from day to day, by a clock of its own. */
final class ChangingService implements AutoCloseable {
    static final String ROOT = "https://example.org/histoire";

    private static final Instant BEGINNING = Instant.parse("2026-01-01T08:00:00Z");

    private final FakeEngine engine = new FakeEngine();
    private final Server server;
    private final Client client;
    private final Map<String, Event> events = new TreeMap<>();
    private final Map<String, String> labels = new TreeMap<>(Map.of("loi", "Loi", "congres", "Congrès"));
    private Map<String, Event> published = Map.of();
    private Map<String, String> publishedLabels = Map.copyOf(labels);
    private LedgerFile ledger;
    private Instant now = BEGINNING;

    /** @param file of the first ledger */
    ChangingService(Path file) throws IOException {
        ledger = new LedgerFile(file, () -> now);
        server = new Server(
                engine, () -> new Readiness(true, null), Site.NONE, Limits.DEFAULT, ROOT, Listeners.NONE, () -> now);
        client = new Client(server.start("127.0.0.1", 0));
    }

    Client client() {
        return client;
    }

    Map<String, Event> events() {
        return events;
    }

    Map<String, String> labels() {
        return labels;
    }

    Instant now() {
        return now;
    }

    /** Another archive, which nobody knows yet. */
    void begin(Path file) {
        ledger = new LedgerFile(file, () -> now);
        events.clear();
        published = Map.of();
        publishedLabels = Map.copyOf(labels);
    }

    void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** The ids of the events that differ from what is published, and of those whose record alone does. */
    record Differences(Set<String> events, Set<String> records) {}

    Differences publish() throws IOException {
        Differences changed = build();
        serve();
        return changed;
    }

    /** Has the version that was built last serve. */
    void serve() {
        engine.refresh();
    }

    /** Builds a version, whose time is now. */
    Differences build() throws IOException {
        Set<String> changed = new HashSet<>(events.keySet());
        changed.addAll(published.keySet());
        Map<String, Event> before = published;
        changed.removeIf(id -> Objects.equals(events.get(id), before.get(id)));
        Set<String> records = new HashSet<>(changed);
        events.forEach((id, event) -> {
            String type = event.concepts(Facet.TYPE).getFirst();
            if (!Objects.equals(labels.get(type), publishedLabels.get(type))) records.add(id);
        });
        engine.publish(
                archive(),
                List::of,
                sink -> {
                    for (Event event : events.values()) sink.accept(event);
                },
                ledger);
        published = new TreeMap<>(events);
        publishedLabels = Map.copyOf(labels);
        return new Differences(changed, records);
    }

    private Archive archive() {
        List<Concept> types = new ArrayList<>();
        labels.forEach((id, label) -> types.add(new Concept(id, label, List.of(), null, List.of())));
        List<Vocabulary> vocabularies = new ArrayList<>(TestArchive.ARCHIVE.vocabularies());
        vocabularies.set(0, new Vocabulary(Facet.TYPE, types));
        return TestArchive.ARCHIVE.withVocabularies(vocabularies);
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
