package fr.annales.lucene;

import static fr.annales.lucene.LabelledIndex.label;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the disk refuses during a build, the old version answers or the new one, and the next build heals all. */
class DiskFaultsTest {
    /** A full disk is tried at so many sizes. */
    private static final int SIZES = 24;

    /** After how many faults a build without one follows. */
    private static final int FAULTS_TO_HEAL = 8;

    @TempDir
    Path folder;

    private LabelledIndex index;
    private LuceneEngine engine;
    private String published = "first";
    private final FaultyDisk sound = FaultyDisk.sound();

    @BeforeEach
    void publish() throws IOException {
        index = new LabelledIndex(folder);
        index.publish("first", sound);
        engine = new LuceneEngine(folder);
        engine.refresh();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void an_operation_that_fails_once() throws IOException {
        survivesEach(sound.operations(), FaultyDisk::failingAt);
    }

    @Test
    void an_operation_from_which_all_fail() throws IOException {
        survivesEach(sound.operations() / 4, n -> FaultyDisk.failingFrom(4 * n));
    }

    @Test
    void a_disk_that_is_full() throws IOException {
        survivesEach(SIZES, n -> FaultyDisk.of(sound.written() * (n - 1) / SIZES));
    }

    /** Nearly every fault must be told: only a deletion may fail unnoticed. */
    private void survivesEach(int faults, IntFunction<FaultyDisk> disks) throws IOException {
        int told = 0;
        for (int n : IntStream.rangeClosed(1, faults).toArray()) {
            if (tellsAndSurvives("new-" + n, disks.apply(n))) told++;
            if (n % FAULTS_TO_HEAL == 0 || n == faults) heal("healed-" + n);
        }
        assertThat(told).isBetween(faults - 2, faults);
    }

    private boolean tellsAndSurvives(String attempted, FaultyDisk disk) throws IOException {
        boolean told = fails(attempted, disk);
        engine.refresh();
        String served = label(engine);
        assertThat(served).isIn(told ? published : attempted, attempted);
        assertThat(index.labelAtStart()).isEqualTo(served);
        published = served;
        return told;
    }

    private void heal(String label) throws IOException {
        index.heal(label);
        engine.refresh();
        published = label;
    }

    private boolean fails(String attempted, FaultyDisk disk) {
        try {
            index.publish(attempted, disk);
            return false;
        } catch (IOException | RuntimeException refused) {
            return true;
        }
    }
}
