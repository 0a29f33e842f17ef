package fr.annales.search;

import fr.annales.engine.Scoring;
import fr.annales.engine.Snapshot;
import java.time.Clock;
import java.time.ZoneId;

/** Makes the searches of snapshots, and keeps for each version what its vocabulary and the whole of it mean. */
public final class Searches {
    /** Whose calendar counts where a question speaks of today. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The weights of every search, for an engine that must know some of them before it is asked. */
    public static final Scoring SCORING = Weights.SCORING;

    private final PerVersion<VersionMeaning> meanings =
            new PerVersion<>(snapshot -> new VersionMeaning(snapshot.archive()));
    private final Clock clock;
    private final SearchListener listener;

    /** Searches by the calendar of today. */
    public Searches() {
        this(SearchListener.NONE);
    }

    /**
     * Searches by the calendar of today.
     *
     * @param listener is told of each
     */
    public Searches(SearchListener listener) {
        this(Clock.system(ZONE), listener);
    }

    /**
     * Searches by some calendar.
     *
     * @param clock tells what day it is, by its own zone
     */
    public Searches(Clock clock) {
        this(clock, SearchListener.NONE);
    }

    /** The same, with a listener that is told of each. */
    public Searches(Clock clock, SearchListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** The same that nobody is told of: a rehearsal. */
    public Search unheard(Snapshot snapshot) {
        return new Search(snapshot, meanings.of(snapshot), clock, SearchListener.NONE);
    }

    /** The search of a snapshot, good as long as that is open. */
    public Search on(Snapshot snapshot) {
        return new Search(snapshot, meanings.of(snapshot), clock, listener);
    }
}
