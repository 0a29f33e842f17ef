package fr.annales.engine;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ledger that says what a test told it, and keeps the order in which it was asked. */
public final class ToldLedger implements Ledger {
    private final Map<String, Revision> revisions = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Instant time;
    private final List<Tombstone> removed;

    public ToldLedger(Instant time, List<Tombstone> removed) {
        this.time = time;
        this.removed = removed;
    }

    /** Says when an event changed; of others it says that they are new. */
    public ToldLedger with(String id, Revision revision) {
        revisions.put(id, revision);
        return this;
    }

    /** All that it was asked, in order. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public Entries begin(Archive archive, @Nullable String served) {
        asked.add("begin " + served);
        return new Entries() {
            @Override
            public Revision enter(Event event) {
                asked.add("enter " + event.id());
                return revisions.getOrDefault(event.id(), Revision.NEW);
            }

            @Override
            public Publication prepare(String version) {
                asked.add("prepare " + version);
                return new Publication(time, removed);
            }

            @Override
            public void commit() {
                asked.add("commit");
            }

            @Override
            public void abandon() {
                asked.add("abandon");
            }

            @Override
            public void close() {
                asked.add("close");
            }
        };
    }
}
