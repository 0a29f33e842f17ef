package fr.annales.cluster;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineContract;
import fr.annales.engine.Ledger;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.Publisher;
import fr.annales.engine.Snapshot;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine on the cluster for a test that only reads, and its publisher: the same archive is built once for all tests
 * that publish it, since a version is never written again, and four indices are created for each.
 */
final class SharedVersions implements Engine, Publisher {
    /** A node has so many indices without becoming slow. */
    private static final int MOST = 24;

    private static final Map<Content, Built> BUILT = new LinkedHashMap<>();

    private final int shards;
    private @Nullable Built published;
    private @Nullable Built served;

    private SharedVersions(int shards) {
        this.shards = shards;
    }

    private record Content(Archive archive, List<DataFile> files, List<Event> events, int shards) {}

    private record Built(String prefix, String version, Engine engine) {}

    static EngineContract.Made make(int shards) {
        SharedVersions both = new SharedVersions(shards);
        return new EngineContract.Made(both, both);
    }

    @Override
    public String publish(Archive archive, Supplier<List<DataFile>> files, Events events, Ledger ledger)
            throws IOException {
        if (!ledger.equals(Ledger.NONE)) throw new IllegalArgumentException("what changes is not shared");
        List<Event> read = new ArrayList<>();
        events.forEach(read::add);
        Built built = built(new Content(archive, files.get(), read, shards));
        published = built;
        return built.version;
    }

    private static synchronized Built built(Content content) throws IOException {
        Built known = BUILT.get(content);
        if (known != null) return known;
        if (BUILT.size() == MOST) forget(BUILT.keySet().iterator().next());
        String prefix = TestCluster.prefix();
        EngineContract.Made made = TestCluster.make(prefix, content.shards);
        String version = made.publisher().publish(content.archive, content.files, sink -> {
            for (Event event : content.events) sink.accept(event);
        });
        made.engine().refresh();
        Built built = new Built(prefix, version, made.engine());
        BUILT.put(content, built);
        return built;
    }

    private static void forget(Content oldest) {
        Built built = BUILT.remove(oldest);
        if (built == null) return;
        built.engine.close();
        TestCluster.clean(List.of(built.prefix));
    }

    /** Deletes all of them. */
    static synchronized void clear() {
        List.copyOf(BUILT.keySet()).forEach(SharedVersions::forget);
    }

    @Override
    public boolean refresh() {
        boolean isNew = published != null && !published.equals(served);
        served = published;
        return isNew;
    }

    @Override
    public Snapshot snapshot(Deadline deadline) {
        if (served == null) throw new NoVersionException();
        return served.engine.snapshot(deadline);
    }

    @Override
    public void verify() throws IOException {
        if (served != null) served.engine.verify();
    }

    @Override
    public void close() {
        served = null;
    }
}
