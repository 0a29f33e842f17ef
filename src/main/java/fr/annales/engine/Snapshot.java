package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One published version of an archive, which stays the same until it is closed, whatever is published meanwhile. It
 * answers one thread at a time, until a deadline.
 *
 * <p>A call answers as a whole, exactly and of this version, or it throws: {@link DeadlineExceededException} after the
 * deadline, {@link QuestionTooCostlyException} beyond what any question may cost, {@link EngineReadException} where
 * disk or network would not answer. An engine on a cluster may make a few round trips for one call (the first attempt,
 * the others, fuzzy words).
 */
public interface Snapshot extends AutoCloseable {
    /** An opaque name of this version, different from that of any other version of the same index. */
    String version();

    /** What the archive says of itself, as it was when this version was built. */
    Archive archive();

    /** The files that it was built from, as its {@link Publisher} was told. */
    List<DataFile> files();

    /** The time of its publication by its {@link Ledger}, in whole seconds. No change in it is later. */
    Instant published();

    /** The deadline until which it answers. */
    Deadline deadline();

    /** From the earliest day of an event to the latest, empty when none has a date. */
    Optional<Period> span();

    /** Answers a request: its hits, their total and the counts of its facets. */
    Answer search(Request request);

    /**
     * Explains the scores of some hits.
     *
     * @param request the request that found them, with the one attempt that answered
     * @param ids the ids of hits, in the order in which they answered from the request's offset on
     * @throws IllegalArgumentException for an id that is of no event of this version
     */
    List<Explanation> explain(Request request, List<String> ids);

    /**
     * A part of the events that {@link #search} finds, in the order of date (keyset paging). Nothing is counted or
     * scored, and a part costs the same wherever it begins.
     *
     * @param request a request in the order of {@link Sort#DATE}, of one attempt that is known to answer; its offset
     *     and facets are ignored
     * @return at most as many as the limit, fewer at the end only; the list reads each event when it is got, as long as
     *     the snapshot is open
     * @throws IllegalArgumentException in any other order
     */
    List<Event> events(Request request);

    /** The total of each request, as {@link #search} counts it. No event is read. */
    List<Long> totals(List<Request> requests);

    /** The event of an id or of a former id, with the times of its changes; empty when there is none. */
    Optional<RevisedEvent> revised(String id);

    /** The event of an id or of a former id; empty when there is none. */
    default Optional<Event> event(String id) {
        return revised(id).map(RevisedEvent::event);
    }

    /** A part of the events in the order of their changes. */
    Changes changes(ChangeRequest request);

    /** The events that were published once and went since, in {@link Tombstone#ORDER}. */
    List<Tombstone> removed();

    /**
     * The events of some ids or former ids, in the order of the ids; an id without an event is left out. An engine on a
     * cluster makes one round trip for all.
     */
    default List<Event> events(List<String> ids) {
        return ids.stream().flatMap(id -> event(id).stream()).toList();
    }

    /** The event before and the event after one in time; none around an event without a date. */
    Neighbours neighbours(Event event);

    /**
     * A part of the ids of all events, in ascending order (keyset paging).
     *
     * @param after the id after which the part begins, which need not exist, or null for the first part
     * @param limit how many at most
     */
    List<String> ids(@Nullable String after, int limit);

    /**
     * The time at which each of some events was changed last ({@link Revision#modified()}), by its id in this version.
     */
    List<Instant> modified(List<String> ids);

    /** Completes a text that is being typed. */
    Completions complete(CompletionRequest request);

    /**
     * The expressions of the archive near each of some words, the likeliest first: one form, or two forms that were
     * typed together. None where the archive has the word itself.
     */
    List<List<List<IndexedForm>>> near(List<NearWord> words);

    @Override
    void close();
}
