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
 * One published version of an archive, held as it is until it is closed, whatever is published meanwhile, and the
 * deadline of whoever asks. Serves one thread at a time.
 *
 * <p>What searches is one call for whoever asks, though an engine elsewhere may make a few round trips of it (the first
 * attempt, the others, words with slips). It fails as a whole: {@link TooSlow} after the deadline, {@link TooCostly}
 * beyond what any question may cost, {@link Unreachable} where disk or network would not answer. An answer is of this
 * version and exact.
 */
public interface Snapshot extends AutoCloseable {
    /** An opaque name of this version, different from that of any other version of the same index. */
    String version();

    /** What the archive says of itself, as it was when this version was built. */
    Archive archive();

    /** What it was built from, as its {@link Publisher} was told. */
    List<DataFile> files();

    /** When it was published, by its {@link Ledger}: no change of it is later. In whole seconds. */
    Instant published();

    /** Until when it answers. */
    Deadline deadline();

    /** From the earliest day of an event to the latest, empty when none has a date. */
    Optional<Period> span();

    /** Searches, counts and orders. */
    Answer search(Request request);

    /**
     * What the scores of some hits of an answer are made of.
     *
     * @param request what was asked, with the one attempt that answered
     * @param ids of hits of this version, in the order in which they answered from the request's offset on
     * @throws IllegalArgumentException for an id that is of no event of this version
     */
    List<Explanation> explain(Request request, List<String> ids);

    /**
     * The events that {@link #search} finds, a part of them in the order of date (keyset paging): nothing is counted or
     * scored, and what comes after an event costs the same wherever that stands.
     *
     * @param request whose one attempt is known to answer, in the order of {@link Sort#DATE}; its offset and facets say
     *     nothing here
     * @return at most as many as the limit, fewer at the end only; each is read when it is got, while the snapshot is
     *     open
     * @throws IllegalArgumentException in any other order
     */
    List<Event> events(Request request);

    /** How many events {@link #search} finds for each request in all, without looking at any. */
    List<Long> totals(List<Request> requests);

    /** The event of an id or of a former id, with the times of its changes; empty when there is none. */
    Optional<RevisedEvent> revised(String id);

    /** The same event without these. */
    default Optional<Event> event(String id) {
        return revised(id).map(RevisedEvent::event);
    }

    /** Events in the order of their changes, a part of them. */
    Changes changes(ChangeRequest request);

    /** What went, of all that was ever published, in {@link Tombstone#ORDER}. */
    List<Tombstone> removed();

    /**
     * The events of some ids or former ids, in their order, without those that there are not: one round trip, for an
     * engine that would else make one for each.
     */
    default List<Event> events(List<String> ids) {
        return ids.stream().flatMap(id -> event(id).stream()).toList();
    }

    /** The event before and the event after one in time; none around an event without a date. */
    Neighbours neighbours(Event event);

    /**
     * The ids of events in the order of the alphabet, a part of them (keyset paging): with the next, and so on, each
     * event once.
     *
     * @param after the id after which they begin, which need not exist, or null for the first
     * @param limit how many at most
     */
    List<String> ids(@Nullable String after, int limit);

    /** When each of some events was changed last ({@link Revision#modified()}), by ids of this version. */
    List<Instant> modified(List<String> ids);

    /** What a text that is being typed may become. */
    Completions complete(CompletionRequest request);

    /**
     * What may be meant by each of some words: the expressions of the archive that are near it, of one form or of two
     * that were written together, the likeliest first; none where the archive has the word itself.
     */
    List<List<List<IndexedForm>>> near(List<NearWord> words);

    @Override
    void close();
}
