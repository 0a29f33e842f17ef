package fr.annales.engine;

import java.io.IOException;

/** A search engine that serves the versions of one archive, safe for use by several threads. */
public interface Engine extends AutoCloseable {

    /**
     * The version that is served, to be closed after use.
     *
     * @param deadline until which it answers: when that has passed, every question to it is {@link TooSlow}
     * @throws Unavailable when there is none
     */
    Snapshot snapshot(Deadline deadline);

    /**
     * Takes up the version published last, whoever published it, if it is another than the one served. What takes the
     * place of a version that serves is verified before; the first one serves at once, see {@link #verify}.
     *
     * @return whether another version is served than before; false means that what was published last serves, or that
     *     nothing was published
     * @throws Silent when nothing can be told now, nor answered: what serves is kept, and is to be asked again
     * @throws IOException when the version published last cannot serve, each time it is asked: the old one goes on
     */
    boolean refresh() throws IOException;

    /**
     * Reads the version that is served to its last byte, and withdraws it if it is damaged. Does nothing without one.
     *
     * @throws Silent when that cannot be told now: it serves on, and is to be verified later
     * @throws IOException when it was damaged, and so serves no longer
     */
    void verify() throws IOException;

    /** Serves no longer; a snapshot that is held answers until it is closed itself. */
    @Override
    void close();
}
