package fr.annales.ledger;

import fr.annales.engine.Ledger;
import fr.annales.engine.Revision;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The ledger while a version is built: each event is looked up in the one before, and written into the one after, in
 * the order in which it comes; what was not asked for is gone. Only tombstones are held in memory.
 */
final class LedgerUpdate implements Ledger.Entries {
    /** Of more, the oldest are forgotten: they are in the memory of whatever serves. */
    static final int MOST_REMOVED = 100_000;

    /** How the new ledger takes the place of the old one. */
    interface Taking {
        void take() throws IOException;
    }

    private final WrittenLedger before;
    private final ContentHash hash;
    private final LedgerWriter writer;
    private final Taking taking;
    private final InstantSource clock;

    /** Whether a version may serve that is of this ledger. */
    private boolean isPrepared;

    LedgerUpdate(WrittenLedger before, ContentHash hash, LedgerWriter writer, Taking taking, InstantSource clock) {
        this.before = before;
        this.hash = hash;
        this.taking = taking;
        this.clock = clock;
        this.writer = writer;
    }

    @Override
    public Revision enter(Event event) throws IOException {
        String content = hash.ofEvent(event);
        String record = hash.ofRecord(event);
        Revision revision = revision(before.find(event.id()), content, record);
        writer.write(LedgerEntry.of(event, content, record, revision));
        return revision;
    }

    /** What was gone and comes back is new again. */
    private static Revision revision(@Nullable LedgerEntry known, String content, String record) {
        if (known == null || known.removed() != null) return Revision.NEW;
        Revision last = known.revision();
        if (!known.content().equals(content)) return new Revision(last.added(), Revision.PENDING, Revision.PENDING);
        return known.record().equals(record) ? last : new Revision(last.added(), last.modified(), Revision.PENDING);
    }

    @Override
    public Ledger.Publication prepare(String version) throws IOException {
        Instant time = time();
        PriorityQueue<Tombstone> newest = new PriorityQueue<>(Tombstone.ORDER);
        before.forEachOther(entry -> {
            LedgerEntry gone = entry.removed() == null ? entry.gone() : entry;
            newest.add(gone.tombstone(time));
            if (newest.size() > MOST_REMOVED) newest.remove();
            writer.write(gone);
        });
        writer.finish(version, time);
        isPrepared = true;
        return new Ledger.Publication(
                time, newest.stream().sorted(Tombstone.ORDER).toList());
    }

    /** Now, but later than any version before, however clocks are set. */
    private Instant time() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant last = before.published();
        return last == null || now.isAfter(last) ? now : last.plusSeconds(1);
    }

    @Override
    public void commit() throws IOException {
        before.close();
        taking.take();
    }

    @Override
    public void abandon() {
        isPrepared = false;
    }

    @Override
    public void close() throws IOException {
        before.close();
        writer.close();
        if (!isPrepared) writer.delete();
    }
}
