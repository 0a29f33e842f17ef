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
 * What is known of the changes of an archive from version to version, whatever is built of it and however often. A
 * {@link Publisher} asks it while it builds, one build at a time.
 *
 * <p>Ledger and version are switched together in two steps: what a build changes is durable, but apart, from
 * {@link Entries#prepare} on, and counts from the moment at which the version serves. A ledger that was not told so,
 * since the machine stopped between, learns it from the version that serves when the next build begins.
 */
public interface Ledger {
    /** Remembers nothing: every event is new with each version. */
    Ledger NONE = (_, _) -> new Unrecorded(InstantSource.system());

    /**
     * A build begins.
     *
     * @param served the name of the version that is published now, or null where there is none
     * @throws IOException when what was kept cannot be read or is not as it was written: nothing is built then
     */
    Entries begin(Archive archive, @Nullable String served) throws IOException;

    /**
     * What a version is published with.
     *
     * @param time of all that was {@link Revision#PENDING} until now, later than that of any version before
     * @param removed what went, with this version or before, in {@link Tombstone#ORDER}: a list that fits the memory,
     *     of which the oldest are left out where it would not
     */
    record Publication(Instant time, List<Tombstone> removed) {
        public Publication {
            removed = List.copyOf(removed);
        }
    }

    /** The changes of one build. Closing it without more forgets them, unless {@link #prepare} was reached. */
    interface Entries extends AutoCloseable {
        /**
         * When an event changed, told of each event of the version once.
         *
         * @throws IOException when it cannot be kept
         */
        Revision enter(Event event) throws IOException;

        /**
         * The version is complete but for its time: keeps all that was entered, durably.
         *
         * @param version its name
         */
        Publication prepare(String version) throws IOException;

        /** The version serves: from now on what was entered is what counts. */
        void commit() throws IOException;

        /** The version was discarded, and serves nowhere: closing forgets what was entered, prepared or not. */
        void abandon();

        @Override
        void close() throws IOException;
    }

    /** Of a version that nobody compares with another. */
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
