package fr.annales.search;

/** A search engine that serves the versions of one archive, safe for use by several threads. */
public interface Engine extends AutoCloseable {

    /**
     * The version published last, to be closed after use.
     *
     * @throws Unavailable when none has been published yet
     */
    Snapshot snapshot();

    @Override
    void close();
}
