package fr.annales.opensearch;

import fr.annales.engine.EngineUnreachableException;
import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Builds versions in a cluster and publishes them. */
public final class OpenSearchPublisher implements Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchPublisher.class);

    private final ClusterAddress address;
    private final IndexSettings settings;

    /** A publisher, which does not connect before it publishes. */
    public OpenSearchPublisher(ClusterAddress address, IndexSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    /**
     * {@inheritDoc}
     *
     * @throws EngineUnreachableException when the cluster does not answer
     * @throws ClusterException when it refuses
     */
    @Override
    public String publish(Archive archive, Supplier<List<DataFile>> files, Events events, Ledger ledger)
            throws IOException {
        try (ClusterClient client = new ClusterClient(address)) {
            Versions versions = new Versions(admin(client), address.prefix());
            IOException left = free(versions);
            try {
                return publish(client, versions, archive, files, events, ledger);
            } catch (IOException | RuntimeException | Error failure) {
                if (left != null) tellWith(failure, "an old version could not be deleted to make room", left);
                throw failure;
            }
        }
    }

    private static ClusterAdmin admin(ClusterClient client) {
        return new ClusterAdmin(client, ClusterAdmin.BUILDING);
    }

    private String publish(
            ClusterClient client,
            Versions versions,
            Archive archive,
            Supplier<List<DataFile>> files,
            Events events,
            Ledger ledger)
            throws IOException {
        versions.prepare();
        try (PublishLock lock = PublishLock.take(admin(client), versions.notes())) {
            sweep(versions);
            String name = versions.next();
            String former = versions.current().orElse(null);
            try (Ledger.Entries entries = ledger.begin(archive, former)) {
                VersionBuild build =
                        new VersionBuild(client, settings, lock, versions.events(name), versions.forms(name));
                try {
                    build.run(name, archive, files, events, entries);
                    new Verification(client).verify(versions.open(name));
                    lock.renew();
                    versions.publish(name, former);
                    commit(entries);
                } catch (JacksonException unreadable) {
                    discard(name, versions, entries, unreadable);
                    throw new ClusterException("une réponse du cluster n’a pas la forme attendue", unreadable);
                } catch (IOException | RuntimeException | Error failure) {
                    discard(name, versions, entries, failure);
                    throw failure;
                }
            }
            sweep(versions);
            return name;
        }
    }

    /** Tells the ledger that the version is published. If that fails, the ledger finds it out at the next build. */
    private static void commit(Ledger.Entries entries) {
        try {
            entries.commit();
        } catch (IOException left) {
            LOG.warn("the ledger is brought up to date at the next build: {}", left.toString());
        }
    }

    private static void discard(String name, Versions versions, Ledger.Entries entries, Throwable failure) {
        try {
            if (versions.discard(name)) entries.abandon();
        } catch (IOException left) {
            tellWith(failure, "what was built of version " + name + " stays in the cluster", left);
        }
    }

    /** Tells what else failed beside a build, unless it failed for the same reason. */
    private static void tellWith(Throwable failure, String what, IOException left) {
        failure.addSuppressed(left);
        if (!Objects.equals(left.getMessage(), failure.getMessage()))
            LOG.warn("the build failed, and {}: {}", what, left.toString());
    }

    /**
     * Deletes old versions before anything is written, since a cluster that is full refuses to write.
     *
     * @return why one of them stays, or null
     */
    private static @Nullable IOException free(Versions versions) {
        try {
            versions.free();
            return null;
        } catch (IOException left) {
            return left;
        }
    }

    /** Deletes old versions. One that cannot be deleted is left to a later build. */
    private static void sweep(Versions versions) {
        try {
            versions.sweep();
        } catch (IOException left) {
            LOG.info("an old version stays until the next build: {}", left.toString());
        }
    }
}
