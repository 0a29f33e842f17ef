package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Unavailable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The engine on a cluster: serves the version that was current when it last looked. */
public final class OpenSearchEngine implements Engine {
    private final ClusterClient client;
    private final Versions versions;
    private final AtomicReference<@Nullable Version> version = new AtomicReference<>();

    /** The engine itself while it is open, and each snapshot: the connections go with the last. */
    private final AtomicInteger uses = new AtomicInteger(1);

    private final AtomicBoolean isClosed = new AtomicBoolean();

    /** An engine without a version, until {@link #refresh} finds one. */
    public OpenSearchEngine(ClusterAddress address) {
        this.client = new ClusterClient(address);
        this.versions = new Versions(new ClusterAdmin(client, ClusterAdmin.LOOKING), address.prefix());
    }

    @Override
    public synchronized boolean refresh() throws IOException {
        if (isClosed.get()) return false;
        Optional<String> current = versions.current();
        Version served = version.get();
        if (current.isEmpty() || (served != null && served.name().equals(current.get()))) return false;
        Version next = versions.open(current.get());
        if (served != null) new Verification(client).before(next);
        version.set(next);
        if (isClosed.get()) version.set(null);
        return true;
    }

    @Override
    public synchronized void verify() throws IOException {
        Version served = version.get();
        if (served == null) return;
        try {
            new Verification(client).of(served);
        } catch (IOException damaged) {
            version.set(null);
            throw damaged;
        }
    }

    @Override
    public Snapshot snapshot(Deadline deadline) {
        Version served = version.get();
        if (served == null) throw new Unavailable();
        uses.incrementAndGet();
        return new OpenSearchSnapshot(served, new ClusterSearcher(client, deadline), this::letGo);
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) return;
        version.set(null);
        letGo();
    }

    private void letGo() {
        if (uses.decrementAndGet() == 0) client.close();
    }
}
