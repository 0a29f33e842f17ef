package fr.annales.engine;

import java.io.IOException;

/** A search engine that serves the versions of one archive, safe for use by several threads. */
public interface Engine extends AutoCloseable {

    /**
     * A snapshot of the version that is served, to be closed after use.
     *
     * @param deadline until which it answers: afterwards every call is {@link DeadlineExceededException}
     * @throws NoVersionException when there is none
     */
    Snapshot snapshot(Deadline deadline);

    /**
     * Serves the version that was published last, whoever published it, if it does not yet. A version that takes the
     * place of another is verified before; the first one serves at once, see {@link #verify}.
     *
     * @return whether another version is served than before; false means that what was published last serves, or that
     *     nothing was published
     * @throws EngineUnreachableException when the engine cannot be asked now: it keeps the version that it serves, and
     *     this method is to be called again
     * @throws IOException when the version published last cannot serve, at each call again: the old one goes on
     */
    boolean refresh() throws IOException;

    /**
     * Reads the version that is served to its last byte, and withdraws it if it is damaged. Does nothing without one.
     *
     * @throws EngineUnreachableException when this cannot be found out now: the version serves on, and is to be
     *     verified later
     * @throws IOException when the version was damaged, and so serves no longer
     */
    void verify() throws IOException;

    /** Stops serving. A snapshot that is still open answers until it is closed itself. */
    @Override
    void close();
}
