package fr.annales.search;

import fr.annales.engine.Snapshot;
import java.util.List;
import java.util.function.Function;

/**
 * A value that is computed once for each version of an archive. It is kept for the last two versions that were asked
 * for, since requests still hold the version before for a while after a switch. Safe for use by several threads.
 */
public final class PerVersion<T> {
    private final Function<Snapshot, T> workOut;
    private volatile List<Known<T>> known = List.of();

    private record Known<T>(String version, T value) {}

    /**
     * Begins with no version.
     *
     * @param workOut computes the value of a version, and is called again after a failure
     */
    public PerVersion(Function<Snapshot, T> workOut) {
        this.workOut = workOut;
    }

    /** The value for the version of a snapshot, computed now if it is not known. */
    public T get(Snapshot snapshot) {
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
