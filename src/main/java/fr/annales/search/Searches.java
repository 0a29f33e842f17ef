package fr.annales.search;

import fr.annales.engine.Scoring;
import fr.annales.engine.Snapshot;
import java.time.Clock;
import java.time.ZoneId;

/** Makes the {@link Search} of each snapshot, and keeps for each version what all its searches share. */
public final class Searches {
    /** The time zone that tells which day today is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The weights of every search, for an engine that must know some of them when it builds an index. */
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
     * @param listener is told of each search
     */
    public Searches(SearchListener listener) {
        this(Clock.system(ZONE), listener);
    }

    /**
     * Searches by the calendar of a clock.
     *
     * @param clock tells which day today is, in its own zone
     */
    public Searches(Clock clock) {
        this(clock, SearchListener.NONE);
    }

    /** Searches by the calendar of a clock, with a listener that is told of each search. */
    public Searches(Clock clock, SearchListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** The search of a snapshot that no listener is told of, for rehearsals. */
    public Search unheard(Snapshot snapshot) {
        return new Search(snapshot, meanings.get(snapshot), clock, SearchListener.NONE);
    }

    /** The search of a snapshot, usable as long as the snapshot is open. */
    public Search on(Snapshot snapshot) {
        return new Search(snapshot, meanings.get(snapshot), clock, listener);
    }
}
