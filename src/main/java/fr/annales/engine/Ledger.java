package fr.annales.engine;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of when the events of an archive changed, from version to version; it outlives every index. A
 * {@link Publisher} asks it while it builds, one build at a time.
 *
 * <p>Ledger and version are switched together in two steps: what a build changes is durable, but apart, from
 * {@link Entries#prepare} on, and counts from the moment at which the version serves. A ledger that was not told so,
 * since the machine stopped between, learns it from the version that serves when the next build begins.
 */
public interface Ledger {
    /** A ledger that remembers nothing: every event is new with each version. */
    Ledger NONE = (_, _) -> new Unrecorded(InstantSource.system());

    /**
     * Begins a build.
     *
     * @param served the name of the version that is published now, or null where there is none
     * @throws IOException when the record cannot be read or is damaged: nothing is built then
     */
    Entries begin(Archive archive, @Nullable String served) throws IOException;

    /**
     * What a version tells of its changes.
     *
     * @param time the time of its publication, in place of {@link Revision#PENDING}; later than that of any version
     *     before
     * @param removed the events that went, with this version or before, in {@link Tombstone#ORDER}; of a list that
     *     would not fit the memory the oldest are left out
     */
    record Publication(Instant time, List<Tombstone> removed) {
        public Publication {
            removed = List.copyOf(removed);
        }
    }

    /** The changes of one build. They are forgotten when this is closed before {@link #prepare} was called. */
    interface Entries extends AutoCloseable {
        /**
         * Records an event of the version, each event once, and returns when it changed.
         *
         * @throws IOException when it cannot be kept
         */
        Revision enter(Event event) throws IOException;

        /**
         * Keeps all that was entered, durably; called when the version is complete but for its time.
         *
         * @param version its name
         */
        Publication prepare(String version) throws IOException;

        /** Makes what was entered the state of the ledger; called when the version serves. */
        void commit() throws IOException;

        /** Has closing forget what was entered, prepared or not; called when the version was discarded. */
        void abandon();

        @Override
        void close() throws IOException;
    }

    /** The entries of a build whose changes nobody records. */
    record Unrecorded(InstantSource clock) implements Entries {
        @Override
        public Revision enter(Event event) {
            return Revision.NEW;
        }

        @Override
        public Publication prepare(String version) {
            return new Publication(clock.instant().truncatedTo(ChronoUnit.SECONDS), List.of());
        }

        @Override
        public void commit() {
            // Nothing is kept.
        }

        @Override
        public void abandon() {
            // Nothing is kept.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
