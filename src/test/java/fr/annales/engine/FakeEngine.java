package fr.annales.engine;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine for tests, and its own publisher: plain lists in memory, read from end to end for every question. */
public class FakeEngine implements Engine, Publisher {
    private final AtomicInteger builds = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable FakeVersion published;
    private volatile @Nullable FakeVersion served;

    @Override
    public String publish(Archive archive, Supplier<List<DataFile>> files, Events events, Ledger ledger)
            throws IOException {
        FakeVersion before = published;
        try (Ledger.Entries entries = ledger.begin(archive, before == null ? null : before.name())) {
            List<RevisedEvent> read = new ArrayList<>();
            events.forEach(event -> read.add(new RevisedEvent(event, entries.enter(event))));
            String name = "fake-" + builds.incrementAndGet();
            published = FakeVersion.of(name, archive, files.get(), read, entries.prepare(name));
            entries.commit();
            return name;
        }
    }

    @Override
    public synchronized boolean refresh() {
        FakeVersion next = published;
        boolean another = !Objects.equals(next, served);
        served = next;
        return another;
    }

    @Override
    public Snapshot snapshot(Deadline deadline) {
        FakeVersion version = served;
        if (version == null) throw new NoVersionException();
        return new FakeSnapshot(version, deadline, calls);
    }

    /** How often its snapshots were asked for what takes a search. */
    public int calls() {
        return calls.get();
    }

    @Override
    public void verify() {
        // What is in memory is sound.
    }

    @Override
    public synchronized void close() {
        published = null;
        served = null;
    }
}
