package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.french.Token;
import java.util.List;
import java.util.Optional;

/**
 * One published version of an archive, held as it is until it is closed, whatever is published meanwhile, and the
 * deadline of whoever asks: after it, what would search is {@link TooSlow}. Serves one thread. What the disk or the
 * network of an engine would not give comes out as an {@link java.io.UncheckedIOException}.
 */
public interface Snapshot extends AutoCloseable {

    /** An opaque name of this version, different from that of any other version of the same index. */
    String version();

    /** What the archive says of itself, as it was when this version was built. */
    Archive archive();

    /** What it was built from, as its {@link Publisher} was told. */
    List<DataFile> files();

    /** What the archive's vocabulary means, worked out once for this version. */
    Lexicon lexicon();

    /** Until when it answers. */
    Deadline deadline();

    /** From the earliest day of an event to the latest, empty when none has a date. */
    Optional<Period> span();

    /** Searches, counts and orders; every count exact, or {@link TooSlow}. */
    Answer search(Request request);

    /** How many events {@link #search} finds for a request in all, without looking at any. */
    long total(Request request);

    /** The event of an id or of a former id, empty when there is none. */
    Optional<Event> event(String id);

    /** The event before and the event after one in time; none around an event without a date. */
    Neighbours neighbours(Event event);

    /**
     * The ids of events in the order of the alphabet, a stretch of them: with the next, and so on, each event once.
     *
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<String> ids(int offset, int limit);

    /**
     * The forms of the archive's words that begin in a certain way, the most frequent first.
     *
     * @param beginning a form, or the beginning of one, not empty
     * @param forgiving whether the beginning may have a slip, see {@link NearBeginnings}
     * @param limit how many at most
     */
    List<Completion> completions(String beginning, boolean forgiving, int limit);

    /** The titles asked for, each once, in the order of date. */
    List<Titles.Title> titles(Titles titles);

    /**
     * What may be meant by a word: the expressions of the archive that are near it, the likeliest first; none where the
     * archive has the word itself.
     *
     * @param slips how many the word may have
     */
    List<List<Token>> near(Token word, int slips);

    @Override
    void close();
}
