package fr.annales.archive;

import java.io.IOException;

/** Is told what reading the events of an archive finds, in the order of the files. */
@FunctionalInterface
public interface CheckListener {
    /**
     * An event without a mistake.
     *
     * @throws IOException where it cannot be taken: the reading ends
     */
    void event(LocatedEvent event) throws IOException;

    default void mistake(Mistake mistake) {}

    /** What is no mistake, but may not be meant. */
    default void warning(Mistake doubt) {}

    /** How a date was read that is not written in EDTF. */
    default void date(ReadDate date) {}

    /**
     * How many bytes a part of a file had, before the events in it are told; in all, these are the sizes of the files.
     */
    default void bytes(long read) {}
}
