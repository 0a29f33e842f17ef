package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Deadline;
import fr.annales.engine.Ledger;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.PublishInProgressException;
import fr.annales.engine.Snapshot;
import fr.annales.http.Readiness;
import fr.annales.http.SocketlessServer;
import fr.annales.ledger.LedgerFile;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.simulation.Baton;
import fr.annales.simulation.Fate;
import fr.annales.simulation.SimulatedDisk;
import fr.annales.simulation.SimulatedProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A service with all that happens to it, of one seed: a server that is started again whenever it ends, two programs
 * that build the index, a person who edits the archive, harvesters and people who ask, clocks that are set, a disk that
 * fails and is full, a machine that loses its power.
 */
final class Simulation {
    /** How long it is looked at, by its own time. */
    private static final long MILLIS = Long.getLong("simulation.millis", 45_000);

    /** About as many calls of the disk as a build makes. */
    private static final int CALLS_OF_A_BUILD = 260;

    private static final int LOOK = 4_000;

    private final Random random;
    private final Baton baton;
    private final SimulatedDisk disk;
    private final SimulatedArchive archive;
    private final PublishedVersions versions;
    private final SimulatedReaders readers;
    private final Path ledgerFolder;
    private @Nullable LuceneEngine engine;
    private Readiness readiness = new Readiness(false, null);

    /**
     * @param folder an empty one of the real disk
     * @param door to a server whose answers are this one's
     */
    Simulation(long seed, Path folder, SocketlessServer door) throws IOException {
        random = new Random(seed);
        baton = new Baton(random, MILLIS);
        disk = new SimulatedDisk(folder, baton, random);
        Path home = disk.elsewhere().path("");
        archive = new SimulatedArchive(home, random, baton);
        versions = new PublishedVersions(archive);
        readers = new SimulatedReaders(door, this, versions, random);
        // Beside the index, or on its own as by --ledger.
        ledgerFolder = random.nextBoolean() ? Path.of("index/annales") : Path.of("");
    }

    Instant now() {
        return baton.now();
    }

    Readiness readiness() {
        return readiness;
    }

    /** Lets it happen, then sees that all is well again once nothing fails. */
    long run() throws Exception {
        baton.add("server", this::serve);
        baton.add("first", this::index);
        baton.add("second", this::index);
        baton.add("person", () -> repeatedly(9_000, archive::change));
        baton.add("follower", () -> repeatedly(7_000, readers::follow));
        baton.add("harvester", () -> repeatedly(15_000, () -> readers.harvest(() -> baton.sleep(6_000))));
        baton.add("asker", () -> repeatedly(4_000, readers::ask));
        baton.add("misfortune", () -> repeatedly(12_000, this::strike));
        baton.run();
        heal();
        return baton.traced();
    }

    private void repeatedly(int millis, Baton.Task task) throws Exception {
        baton.sleep(random.nextInt(millis));
        while (!baton.isOver()) {
            task.run();
            baton.sleep(millis / 2 + random.nextInt(millis));
        }
    }

    private void strike() throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> disk.losePower();
            case 1 -> {
                disk.hasFree(random.nextInt(60_000));
                baton.sleep(20_000);
                disk.hasFree(Long.MAX_VALUE);
            }
            case 2 -> baton.setClock(random.nextInt(7_200_000));
            case 3 -> baton.setClock(-random.nextInt(7_200_000));
            case 4 -> baton.setClock(-random.nextInt(2_000));
            default -> baton.trace("nothing");
        }
    }

    /** A program that builds the index, as {@code annales index} does, again and again. */
    private void index() throws Exception {
        baton.sleep(random.nextInt(30_000));
        while (!baton.isOver()) {
            SimulatedProcess process = disk.process(Fate.any(random, CALLS_OF_A_BUILD));
            try {
                build(process);
            } catch (IOException | RuntimeException | Error failure) {
                assertMayFail(failure, process);
            }
            baton.sleep(15_000 + random.nextInt(30_000));
        }
    }

    private void build(SimulatedProcess process) throws IOException {
        Path index = process.path("index");
        Ledger ledger =
                new LedgerFile(process.path(ledgerFolder.resolve("ledger.tsv").toString()), baton::now);
        new ArchiveIndexer(
                        new ArchiveFolder(process.path("data")),
                        new LucenePublisher(index),
                        versions.watching(ledger),
                        ProgressLine.onTerminal(new PrintWriter(Writer.nullWriter())),
                        Duration.ZERO,
                        _ -> {})
                .run();
    }

    /** What is no fault of ours: another builds, the archive is mistaken, is being changed or away, the disk fails. */
    private static void assertMayFail(Throwable failure, SimulatedProcess process) {
        if (failure instanceof AssertionError broken && !process.wasHindered()) throw broken;
        if (failure instanceof BrokenPromiseError broken) throw broken;
        boolean isOfOthers = failure instanceof PublishInProgressException
                || failure instanceof ArchiveChangedException
                || failure instanceof InvalidArchiveException
                || failure instanceof fr.annales.archive.UnreadableArchiveException;
        if (!isOfOthers && !process.wasHindered()) throw new BrokenPromiseError(failure);
    }

    /** What must not be, wherever it is found. */
    static final class BrokenPromiseError extends Error {
        private static final long serialVersionUID = 1L;

        BrokenPromiseError(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    /** A server that is started again when it ends, and sometimes ended. */
    private void serve() throws Exception {
        while (!baton.isOver()) {
            SimulatedProcess process = disk.process(Fate.any(random, 2 * CALLS_OF_A_BUILD));
            try (LuceneEngine started = new LuceneEngine(process.path("index"));
                    IndexUpdater updater = updater(started, process)) {
                engine = started;
                bringUpToDate(updater, process);
                for (int looks = random.nextInt(20); looks > 0 && !process.isDead() && !baton.isOver(); looks--) {
                    updater.look();
                    readiness = updater.readiness();
                    assertThat(serves() || !readiness.ready()).isTrue();
                    baton.sleep(LOOK);
                }
            } finally {
                engine = null;
                readiness = new Readiness(false, null);
            }
            baton.sleep(random.nextInt(5_000));
        }
    }

    private IndexUpdater updater(LuceneEngine started, SimulatedProcess process) {
        return new IndexUpdater(started, process.path("data"), () -> build(process), () -> baton.sleep(LOOK));
    }

    private void bringUpToDate(IndexUpdater updater, SimulatedProcess process) {
        try {
            updater.bringUpToDate();
        } catch (IOException | RuntimeException | Error failure) {
            assertMayFail(failure, process);
            process.kill();
        }
        readiness = updater.readiness();
    }

    private boolean serves() {
        try (Snapshot served = snapshot(Deadline.NONE)) {
            versions.assertRecordsItsFiles(served);
            return true;
        } catch (NoVersionException none) {
            return false;
        }
    }

    /**
     * Nothing fails any more: what there is becomes the version that serves, all are told, and nothing else is left.
     */
    private void heal() throws Exception {
        disk.hasFree(Long.MAX_VALUE);
        archive.mend();
        SimulatedProcess process = disk.process(Fate.GOOD);
        build(process);
        try (LuceneEngine started = new LuceneEngine(process.path("index"));
                IndexUpdater updater = updater(started, process)) {
            engine = started;
            updater.bringUpToDate();
            readiness = updater.readiness();
            assertThat(readiness).isEqualTo(new Readiness(true, null));
            readers.ask();
            readers.follow();
            readers.harvest(() -> {});
            assertThat(disk.names("index/annales"))
                    .filteredOn(name -> !name.equals("ledger.tsv"))
                    .containsExactly(versionServed(), "CURRENT", "write.lock");
        } finally {
            engine = null;
        }
    }

    /** The name of the version that serves now. */
    String versionServed() {
        try (Snapshot snapshot = snapshot(Deadline.NONE)) {
            return snapshot.version();
        }
    }

    /** What the server that runs now answers from. */
    Snapshot snapshot(Deadline deadline) {
        LuceneEngine serving = engine;
        if (serving == null) throw new NoVersionException();
        return serving.snapshot(deadline);
    }
}
