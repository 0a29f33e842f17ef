package fr.annales.opensearch;

import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import fr.annales.engine.Silent;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
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
     * @throws Silent when the cluster does not answer
     * @throws ClusterException when it refuses
     */
    @Override
    public String publish(Archive archive, Supplier<List<DataFile>> files, Events events, Ledger ledger)
            throws IOException {
        try (ClusterClient client = new ClusterClient(address)) {
            ClusterAdmin admin = new ClusterAdmin(client, ClusterAdmin.BUILDING);
            Versions versions = new Versions(admin, address.prefix());
            free(versions);
            versions.prepare();
            try (PublishLock lock = PublishLock.take(admin, versions.notes())) {
                sweep(versions);
                String name = versions.next();
                try (Ledger.Entries entries =
                        ledger.begin(archive, versions.current().orElse(null))) {
                    VersionBuild build =
                            new VersionBuild(client, settings, lock, versions.events(name), versions.forms(name));
                    try {
                        build.run(name, archive, files, events, entries);
                        new Verification(client).verify(versions.open(name));
                        lock.renew();
                        versions.publish(name);
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
            failure.addSuppressed(left);
        }
    }

    /**
     * Deletes old versions before anything is written, since a cluster that is full refuses to write. A version that
     * cannot be deleted stays.
     */
    private static void free(Versions versions) {
        try {
            versions.free();
        } catch (IOException left) {
            LOG.debug("an old version stays: {}", left.toString());
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
