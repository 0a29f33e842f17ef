package fr.annales.engine;

import java.time.Instant;

/**
 * The times at which an event changed, in whole seconds of UTC. A change has the time of its publication; while a
 * version is built, which takes a while, that is {@link #PENDING}.
 *
 * @param added when it was published first
 * @param modified when what the archivist wrote of it changed last; the same as {@code added} where nothing did
 * @param datestamp when its record changed last (OAI-PMH's term): with the event, or with what the archive adds to it,
 *     as the labels of its concepts
 */
public record Revision(Instant added, Instant modified, Instant datestamp) {
    /** The time of a version that is being built, later than any other. */
    public static final Instant PENDING = Instant.MAX;

    /** The revision of an event that is new with the version that is being built. */
    public static final Revision NEW = new Revision(PENDING, PENDING, PENDING);

    /** This revision with {@link #PENDING} replaced by the time of publication. */
    public Revision at(Instant published) {
        return new Revision(known(added, published), known(modified, published), known(datestamp, published));
    }

    private static Instant known(Instant time, Instant published) {
        return time.equals(PENDING) ? published : time;
    }

    /** Whether the event has changed since it was added. */
    public boolean isChanged() {
        return modified.isAfter(added);
    }
}
