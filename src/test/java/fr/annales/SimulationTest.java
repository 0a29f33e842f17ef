package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.Snapshot;
import fr.annales.http.Readiness;
import fr.annales.http.SocketlessServer;
import fr.annales.web.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the service, an answer is of one published version, a version is a state in which the archive
 * was, a count obeys its law, each change is told once, and all is well again when nothing fails any more. A seed is
 * run again by {@code -Dsimulation.first=SEED -Dsimulation.seeds=1}.
 */
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);
    private static final int FIRST = Integer.getInteger("simulation.first", 1);
    private static final int AT_ONCE = 2;

    @TempDir
    Path folder;

    /** All that is broken is told, by as many seeds as show it. */
    @Test
    void what_is_promised_holds_whatever_happens() throws Exception {
        AssertionError broken = new AssertionError("some seeds");
        try (ExecutorService running = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<AssertionError>>> parts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int first = FIRST + i;
                parts.add(running.submit(() -> run(first)));
            }
            for (Future<List<AssertionError>> part : parts) part.get().forEach(broken::addSuppressed);
        }
        if (broken.getSuppressed().length > 0) throw broken;
    }

    private List<AssertionError> run(int first) throws Exception {
        List<AssertionError> broken = new ArrayList<>();
        try (Place place = new Place(folder)) {
            for (int seed = first; seed < FIRST + SEEDS; seed += AT_ONCE)
                try {
                    place.run(seed);
                } catch (AssertionError failed) {
                    broken.add(failed);
                }
        }
        return broken;
    }

    @Test
    void a_seed_replays_its_run() throws Exception {
        try (Place place = new Place(folder)) {
            for (int seed = FIRST; seed < FIRST + 3; seed++)
                assertThat(place.run(seed)).isEqualTo(place.run(seed));
        }
    }

    /** Where simulations run, one after the other, each the engine of one server. */
    private static final class Place implements Engine {
        private final Path folder;
        private final SocketlessServer door;
        private volatile @Nullable Simulation running;

        Place(Path folder) throws IOException {
            this.folder = folder;
            this.door = SocketlessServer.open(this, this::readiness, Site.NONE, "https://example.org/", this::now);
        }

        long run(int seed) throws Exception {
            Path place = Files.createDirectory(folder.resolve("seed" + seed));
            try {
                Simulation simulation = new Simulation(seed, place, door);
                running = simulation;
                return simulation.run();
            } catch (AssertionError broken) {
                throw new AssertionError(
                        "to be replayed by: mvn test -Dtest=SimulationTest -Dsimulation.seeds=1 -Dsimulation.first="
                                + seed + "\n" + broken.getMessage(),
                        broken);
            } finally {
                try (var all = Files.walk(place)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
                }
            }
        }

        private Readiness readiness() {
            Simulation simulation = running;
            return simulation == null ? new Readiness(false, null) : simulation.readiness();
        }

        private Instant now() {
            Simulation simulation = running;
            return simulation == null ? Instant.EPOCH : simulation.now();
        }

        @Override
        public Snapshot snapshot(Deadline deadline) {
            Simulation simulation = running;
            if (simulation == null) throw new NoVersionException();
            return simulation.snapshot(deadline);
        }

        @Override
        public boolean refresh() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void verify() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            door.close();
        }
    }
}
