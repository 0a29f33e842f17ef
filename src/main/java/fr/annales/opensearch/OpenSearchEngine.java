package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineUnreachableException;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The engine on a cluster: it serves the version that was current when it last looked. */
public final class OpenSearchEngine implements Engine {
    /**
     * The time after which a version that was found damaged is verified again, since it may have been restored under
     * its name.
     */
    private static final Duration REFUSED_FOR = Duration.ofMinutes(5);

    /**
     * The time after which a node without a manager counts as cut off from its cluster; an election takes much less.
     */
    private static final Duration ELECTING = Duration.ofSeconds(30);

    private final ClusterClient client;
    private final Versions versions;
    private final Duration refusedFor;
    private final Duration electing;
    private final AtomicReference<@Nullable Version> version = new AtomicReference<>();

    /** A version that was found damaged, with the time. For a while it is refused without another verification. */
    private record Refused(String name, IOException reason, long nanos) {}

    private @Nullable Refused refused;

    /**
     * Whether parts of the version that serves were missing since it was verified last: they may have come back empty.
     */
    private boolean isSuspect;

    /** The time of the first of the last looks at which the node asked had no manager; null where the last one had. */
    private @Nullable Long withoutManagerSince;

    private final Uses uses = new Uses();

    private final AtomicBoolean isClosed = new AtomicBoolean();

    /** An engine without a version, until {@link #refresh} finds one. */
    public OpenSearchEngine(ClusterAddress address) {
        this(address, REFUSED_FOR, ELECTING);
    }

    /** An engine with other times for refused versions and for elections. */
    OpenSearchEngine(ClusterAddress address, Duration refusedFor, Duration electing) {
        this.refusedFor = refusedFor;
        this.electing = electing;
        this.client = new ClusterClient(address);
        this.versions = new Versions(new ClusterAdmin(client, ClusterAdmin.LOOKING), address.prefix());
    }

    @Override
    public synchronized boolean refresh() throws IOException {
        try {
            return !isClosed.get() && look();
        } catch (EngineUnreachableException silent) {
            isSuspect = true;
            throw silent;
        }
    }

    private boolean look() throws IOException {
        Version served = version.get();
        if (served == null || !versions.isCurrent(served.name())) return takeUpCurrent();
        check();
        return false;
    }

    /**
     * Serves the version that is current by the cluster's manager, since a node that is cut off from it, or has not
     * joined yet, may be wrong.
     */
    private boolean takeUpCurrent() throws IOException {
        Optional<String> current = versions.current();
        if (current.isEmpty()) return nothingIsPublished();
        String name = current.get();
        IOException refusal = refusal(name);
        if (refusal == null && !isServed(name)) {
            takeUp(versions.open(name));
            return true;
        }
        check();
        if (refusal != null) throw refusal;
        return false;
    }

    /** The reason why a version cannot serve; null where none is known, or was found some time ago. */
    private @Nullable IOException refusal(String name) {
        Refused last = refused;
        if (last == null || !last.name().equals(name)) return null;
        return System.nanoTime() - last.nanos() < refusedFor.toNanos() ? last.reason() : null;
    }

    private boolean wasRefused(String name) {
        Refused last = refused;
        return last != null && last.name().equals(name);
    }

    private boolean isServed(String name) {
        Version served = version.get();
        return served != null && served.name().equals(name);
    }

    /** Called where no version is published: none was yet, or somebody has deleted the alias or all indices. */
    private boolean nothingIsPublished() throws IOException {
        refused = null;
        Version served = version.get();
        if (served == null) return false;
        if (versions.exists(served.name()))
            throw new ClusterException("l’alias qui nomme l’index à servir n’est plus dans le cluster", null);
        version.set(null);
        throw new ClusterException("l’index qui servait n’est plus dans le cluster", null);
    }

    /**
     * Checks that the version that serves can be asked; after a time in which it could not, also that it is still what
     * was built.
     */
    private void check() throws IOException {
        Version served = version.get();
        if (served == null) return;
        Versions.Health health = versions.health(served);
        if (!health.isWhole())
            throw new EngineUnreachableException(
                    "il manque des parts de l’index dans le cluster", new IOException("red"));
        checkManager(health.hasManager());
        if (isSuspect) verify();
    }

    /**
     * Checks that the node has a manager: a node that is cut off for good answers from what was published before, and
     * never from anything later.
     */
    private void checkManager(boolean hasManager) throws EngineUnreachableException {
        long now = System.nanoTime();
        Long since = withoutManagerSince;
        if (hasManager) withoutManagerSince = null;
        else if (since == null) withoutManagerSince = now;
        else if (now - since >= electing.toNanos())
            throw new EngineUnreachableException(
                    "les nœuds " + client.nodes() + " n’ont plus de gestionnaire de cluster",
                    new IOException("no cluster manager was discovered for " + electing.toSeconds() + " s"));
    }

    private void takeUp(Version next) throws IOException {
        if (version.get() != null || wasRefused(next.name())) verify(next);
        refused = null;
        version.set(next);
        isSuspect = false;
        if (isClosed.get()) version.set(null);
    }

    @Override
    public synchronized void verify() throws IOException {
        Version served = version.get();
        if (served == null) return;
        try {
            verify(served);
            isSuspect = false;
        } catch (ClusterException damaged) {
            version.set(null);
            throw damaged;
        }
    }

    private void verify(Version any) throws IOException {
        try {
            new Verification(client).verify(any);
        } catch (ClusterException damaged) {
            refused = new Refused(any.name(), damaged, System.nanoTime());
            throw damaged;
        }
    }

    @Override
    public Snapshot snapshot(Deadline deadline) {
        Version served = version.get();
        if (served == null || !uses.enter()) throw new NoVersionException();
        return new OpenSearchSnapshot(served, new ClusterSearcher(client, deadline), this::letGo);
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) return;
        version.set(null);
        letGo();
    }

    private void letGo() {
        if (uses.leave()) client.close();
    }

    /**
     * The number of users, which are the engine itself while it is open and each snapshot. The last one closes the
     * connections, and nobody comes after the last one: a snapshot may be asked for while the engine is closed.
     */
    static final class Uses {
        private final AtomicInteger number = new AtomicInteger(1);

        /** Whether there is one user more; not where the last one has left. */
        boolean enter() {
            return number.getAndUpdate(users -> users == 0 ? 0 : users + 1) > 0;
        }

        /** Whether it was the last one who leaves. */
        boolean leave() {
            return number.decrementAndGet() == 0;
        }
    }
}
