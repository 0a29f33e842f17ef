package fr.annales.search;

import fr.annales.engine.Snapshot;
import java.util.List;
import java.util.function.Function;

/**
 * Something that is worked out once for each version of an archive. It is kept for the last two versions that were
 * asked for, since for a while after a switch requests still hold the one before. Safe for use by several threads.
 */
public final class PerVersion<T> {
    private final Function<Snapshot, T> workOut;
    private volatile List<Known<T>> known = List.of();

    private record Known<T>(String version, T value) {}

    /**
     * Nothing is known yet.
     *
     * @param workOut is asked for each version, and again where it failed
     */
    public PerVersion(Function<Snapshot, T> workOut) {
        this.workOut = workOut;
    }

    /** What is known of the version of a snapshot, or else is worked out now. */
    public T of(Snapshot snapshot) {
        String version = snapshot.version();
        for (Known<T> one : known) if (one.version.equals(version)) return one.value;
        return add(version, snapshot);
    }

    private synchronized T add(String version, Snapshot snapshot) {
        for (Known<T> one : known) if (one.version.equals(version)) return one.value;
        Known<T> added = new Known<>(version, workOut.apply(snapshot));
        known = known.isEmpty() ? List.of(added) : List.of(added, known.getFirst());
        return added.value;
    }
}
