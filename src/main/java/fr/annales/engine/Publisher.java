package fr.annales.engine;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.EventSink;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Turns an archive and its events into a version that an engine serves. */
public interface Publisher {

    /** A source of every event of an archive. */
    @FunctionalInterface
    interface Events {
        /**
         * Reads all events and hands over each to a sink.
         *
         * @throws IOException when they cannot be read to the end: nothing is published then
         */
        void forEach(EventSink sink) throws IOException;
    }

    /**
     * Builds a version and publishes it in one step: until then, and if anything fails, the old one stays.
     *
     * @param archive what the archive says of itself
     * @param files what it was read from, recorded so that a change of data can be seen: asked when all events were
     *     handed over, since nobody knows before what they will have been read from
     * @param events every event of the archive; what it throws ends the build, and is thrown from here
     * @param ledger what is known of changes: asked about each event, and told of the version in step with its
     *     publication
     * @return the new version
     * @throws PublishInProgressException when another program is publishing there
     * @throws IOException when events or disk fail, or what was written is not what can be read back
     */
    String publish(Archive archive, Supplier<List<DataFile>> files, Events events, Ledger ledger) throws IOException;

    /**
     * Publishes an archive whose files are known and whose changes nobody follows, so that every event is new with each
     * version.
     */
    default String publish(Archive archive, List<DataFile> files, Events events) throws IOException {
        return publish(archive, () -> files, events, Ledger.NONE);
    }
}
