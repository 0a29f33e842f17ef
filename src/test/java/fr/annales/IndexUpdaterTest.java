package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineReadException;
import fr.annales.engine.EngineUnreachableException;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.PublishInProgressException;
import fr.annales.engine.Snapshot;
import fr.annales.http.Readiness;
import fr.annales.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound index serves until a sound one takes its place, whatever fails meanwhile. */
class IndexUpdaterTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final Readiness WELL = new Readiness(true, null);

    @TempDir
    Path folder;

    private Path data;
    private Path index;
    private LuceneEngine engine;
    private MadeArchive old;

    @BeforeEach
    void publish() throws IOException {
        data = folder.resolve("data");
        index = folder.resolve("index");
        old = MadeArchive.write(data, "old", 3, 5);
        old.index(index);
        engine = new LuceneEngine(index);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private MadeArchive change() throws IOException {
        return MadeArchive.write(data, "new", 4, 5);
    }

    private IndexUpdater upkeep(IndexUpdater.Build build) {
        return new IndexUpdater(engine, data, build);
    }

    private static IndexUpdater.Build failing(Throwable failure) {
        return () -> {
            switch (failure) {
                case IOException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                default -> throw (RuntimeException) failure;
            }
        };
    }

    @Test
    void an_index_of_the_archive_as_it_is_serves_without_a_build() throws IOException {
        IndexUpdater upkeep = upkeep(failing(new IOException("a build")));
        assertThat(upkeep.readiness().ready()).isFalse();
        upkeep.bringUpToDate();
        assertThat(upkeep.readiness()).isEqualTo(WELL);
        assertThat(old.isServedBy(engine)).isTrue();
    }

    @Test
    void the_old_index_serves_while_the_new_one_is_built() throws IOException {
        MadeArchive changed = change();
        Deque<Boolean> served = new ArrayDeque<>();
        IndexUpdater upkeep = upkeep(() -> {
            served.add(old.isServedBy(engine));
            changed.index(index);
        });
        upkeep.bringUpToDate();
        assertThat(served).containsExactly(true);
        assertThat(changed.isServedBy(engine)).isTrue();
        assertThat(upkeep.readiness()).isEqualTo(WELL);
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IOException("No space left on device"),
                new IllegalStateException("a slip of ours"),
                new StackOverflowError("a file like no other"),
                new InvalidArchiveException(2));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_build_that_fails_changes_nothing_but_the_readiness(Throwable failure) throws IOException {
        change();
        IndexUpdater upkeep = upkeep(failing(failure));
        upkeep.bringUpToDate();
        assertThat(old.isServedBy(engine)).isTrue();
        assertThat(upkeep.readiness().ready()).isTrue();
        assertThat(upkeep.readiness().trouble()).contains("l’ancien sert encore");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_build_that_fails_with_nothing_to_serve_is_the_end(Throwable failure) throws IOException {
        Files.delete(index.resolve("annales/CURRENT"));
        assertThatThrownBy(upkeep(failing(failure))::bringUpToDate).isSameAs(failure);
    }

    @Test
    void another_indexer_and_an_archive_being_saved_are_waited_for() throws IOException {
        MadeArchive changed = change();
        Deque<IndexUpdater.Build> attempts = new ArrayDeque<>(List.of(
                failing(new PublishInProgressException("un autre programme construit", new IOException())),
                failing(new ArchiveChangedException()),
                () -> changed.index(index)));
        IndexUpdater upkeep = upkeep(() -> attempts.remove().run());
        upkeep.bringUpToDate();
        assertThat(attempts).isEmpty();
        assertThat(changed.isServedBy(engine)).isTrue();
        assertThat(upkeep.readiness()).isEqualTo(WELL);
    }

    @Test
    void a_damaged_index_is_no_reason_to_end_while_another_program_builds() throws IOException {
        Files.writeString(index.resolve("annales/CURRENT"), "?");
        Deque<IndexUpdater.Build> attempts = new ArrayDeque<>(List.of(
                failing(new PublishInProgressException("un autre programme construit", new IOException())),
                failing(new ArchiveChangedException()),
                () -> old.index(index)));
        IndexUpdater upkeep = upkeep(() -> attempts.remove().run());
        upkeep.bringUpToDate();
        assertThat(old.isServedBy(engine)).isTrue();
        assertThat(upkeep.readiness()).isEqualTo(WELL);
    }

    @Test
    void what_a_silent_engine_holds_is_waited_for_and_not_built_again() throws IOException {
        Silence silence = new Silence(3);
        IndexUpdater upkeep = new IndexUpdater(silence, data, failing(new IOException("a build")), () -> {});
        upkeep.bringUpToDate();
        assertThat(silence.left).isZero();
        assertThat(old.isServedBy(engine)).isTrue();
        assertThat(upkeep.readiness()).isEqualTo(WELL);
    }

    @Test
    void an_engine_that_goes_on_being_silent_ends_the_start_without_a_build() {
        AtomicInteger builds = new AtomicInteger();
        Silence silence = new Silence(Integer.MAX_VALUE);
        IndexUpdater upkeep = new IndexUpdater(silence, data, builds::incrementAndGet, () -> {});
        assertThatThrownBy(upkeep::bringUpToDate).hasMessage("le cluster ne répond pas");
        assertThat(builds).hasValue(0);
        assertThat(upkeep.readiness()).isEqualTo(new Readiness(false, "Le moteur de recherche ne répond pas."));
    }

    @Test
    void an_engine_that_goes_on_being_silent_is_not_ready_until_it_answers_again() throws IOException {
        Silence silence = new Silence(0);
        AtomicLong seconds = new AtomicLong(-7);
        VersionSwitch version = new VersionSwitch(silence, () -> TimeUnit.SECONDS.toNanos(seconds.get()));
        version.takeUp();
        assertThat(version.readiness()).isEqualTo(WELL);
        for (int silences = 0; silences < 2; silences++) {
            silence.left = 4;
            for (boolean isReady : List.of(true, true, false, false)) {
                version.takeUp();
                assertThat(version.readiness())
                        .isEqualTo(new Readiness(isReady, "Le moteur de recherche ne répond pas."));
                assertThat(old.isServedBy(engine)).isTrue();
                seconds.addAndGet(10);
            }
            version.takeUp();
            assertThat(version.readiness()).isEqualTo(WELL);
        }
    }

    /** It serves, as the first does at once; but whether it is sound nobody knows yet. */
    @Test
    void a_first_version_is_ready_when_it_was_verified_however_long_the_engine_is_silent() throws IOException {
        Silence silence = new Silence(0);
        silence.atVerifying = 3;
        List<Readiness> told = new ArrayList<>();
        IndexUpdater[] upkeep = new IndexUpdater[1];
        upkeep[0] = new IndexUpdater(silence, data, failing(new IOException("a build")), () -> {
            assertThat(old.isServedBy(engine)).isTrue();
            told.add(upkeep[0].readiness());
        });
        AtomicInteger readied = new AtomicInteger();
        upkeep[0].whenReady(readied::incrementAndGet);
        upkeep[0].bringUpToDate();
        assertThat(told).hasSize(3).containsOnly(new Readiness(false, "Le moteur de recherche ne répond pas."));
        assertThat(upkeep[0].readiness()).isEqualTo(WELL);
        assertThat(readied).hasValue(1);
    }

    @Test
    void readiness_is_told_before_what_is_stale_is_built_anew() throws IOException {
        MadeArchive changed = change();
        List<Boolean> told = new ArrayList<>();
        IndexUpdater upkeep = upkeep(() -> {
            assertThat(told).containsExactly(true);
            changed.index(index);
        });
        upkeep.whenReady(() -> told.add(upkeep.readiness().ready()));
        upkeep.bringUpToDate();
        assertThat(told).containsExactly(true);
    }

    /** The engine, as if behind a network that lets nothing through for some looks. */
    private final class Silence implements Engine {
        private int left;
        private int atVerifying;

        Silence(int looks) {
            left = looks;
        }

        @Override
        public boolean refresh() throws IOException {
            if (left-- > 0) throw new EngineUnreachableException("le cluster ne répond pas", new IOException());
            left = 0;
            return engine.refresh();
        }

        @Override
        public void verify() throws IOException {
            if (atVerifying-- > 0) throw new EngineUnreachableException("le cluster ne répond pas", new IOException());
            engine.verify();
        }

        @Override
        public Snapshot snapshot(Deadline deadline) {
            return engine.snapshot(deadline);
        }

        @Override
        public void close() {}
    }

    @Test
    void what_another_indexer_built_meanwhile_is_not_built_again() throws IOException {
        MadeArchive changed = change();
        Deque<IndexUpdater.Build> attempts = new ArrayDeque<>(List.of(() -> {
            changed.index(index);
            throw new PublishInProgressException("un autre programme construit", new IOException());
        }));
        upkeep(() -> attempts.remove().run()).bringUpToDate();
        assertThat(changed.isServedBy(engine)).isTrue();
    }

    /** What makes an index unusable, at its opening or only to who reads all of it. */
    interface Harm {
        void to(Path version) throws IOException;
    }

    static Stream<Named<Harm>> harms() {
        return Stream.of(
                Named.of("no version", version -> Files.delete(version.resolve("segments_1"))),
                Named.of("a name of nothing", version -> Files.writeString(version.resolveSibling("CURRENT"), "?")),
                Named.of("a newer Lucene", version -> flip(version.resolve("segments_1"), _ -> 13)),
                Named.of(
                        "a byte of a title",
                        version -> flip(
                                version.resolve("_0.cfs"),
                                bytes -> new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Titre"))));
    }

    private static void flip(Path file, ToIntFunction<byte[]> place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place.applyAsInt(bytes)] ^= 1;
        Files.write(file, bytes);
    }

    private static Path version(Path index) throws IOException {
        return index.resolve("annales")
                .resolve(Files.readString(index.resolve("annales/CURRENT")).strip());
    }

    @ParameterizedTest
    @MethodSource("harms")
    void a_damaged_index_is_rebuilt_from_its_archive(Harm harm) throws IOException {
        harm.to(version(index));
        IndexUpdater upkeep = upkeep(() -> old.index(index));
        upkeep.bringUpToDate();
        assertThat(old.isServedBy(engine)).isTrue();
        assertThat(upkeep.readiness()).isEqualTo(WELL);
        try (Stream<Path> entries = Files.list(index.resolve("annales"))) {
            assertThat(entries.filter(Files::isDirectory)).containsExactly(version(index));
        }
    }

    @ParameterizedTest
    @MethodSource("harms")
    void a_damaged_index_without_an_archive_is_the_end_and_says_why(Harm harm) throws IOException {
        harm.to(version(index));
        IndexUpdater upkeep = new IndexUpdater(engine, folder.resolve("absent"), failing(new IOException("a build")));
        assertThatThrownBy(upkeep::bringUpToDate)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("l’index est ");
        assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
        assertThat(upkeep.readiness().ready()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("harms")
    void of_what_others_publish_the_damaged_is_refused_and_the_sound_taken_up(Harm harm) throws Exception {
        try (IndexUpdater upkeep = upkeep(failing(new IOException("a build")))) {
            upkeep.bringUpToDate();
            upkeep.watch();
            publishDamaged(harm);
            await(() -> upkeep.readiness().trouble() != null);
            assertThat(old.isServedBy(engine)).isTrue();
            assertThat(upkeep.readiness().ready()).isTrue();
            MadeArchive changed = change();
            changed.index(index);
            await(() -> changed.isServedBy(engine) && upkeep.readiness().equals(WELL));
        }
    }

    @Test
    void what_is_wrong_is_told_as_long_as_it_is() throws Exception {
        byte[] current = Files.readAllBytes(index.resolve("annales/CURRENT"));
        try (IndexUpdater upkeep = upkeep(failing(new IOException("a build")))) {
            upkeep.bringUpToDate();
            upkeep.watch();
            Files.writeString(index.resolve("annales/CURRENT"), "?");
            await(() -> upkeep.readiness().trouble() != null);
            Files.write(index.resolve("annales/CURRENT"), current);
            await(() -> upkeep.readiness().equals(WELL));
        }
    }

    @Test
    void an_archive_that_is_again_what_the_index_was_built_from_is_no_trouble() throws Exception {
        change();
        try (IndexUpdater upkeep = upkeep(failing(new IOException("a build")))) {
            upkeep.bringUpToDate();
            assertThat(upkeep.readiness().trouble()).contains("l’ancien sert encore");
            upkeep.watch();
            MadeArchive.write(data, "old", 3, 5);
            await(() -> upkeep.readiness().equals(WELL));
        }
    }

    @Test
    void a_version_that_is_cut_short_while_it_serves_is_told_and_withdrawn() throws Exception {
        try (IndexUpdater upkeep = upkeep(failing(new IOException("a build")))) {
            upkeep.bringUpToDate();
            upkeep.watch();
            byte[] whole = Files.readAllBytes(version(index).resolve("_0.cfs"));
            Files.write(version(index).resolve("_0.cfs"), new byte[0]);
            await(() -> {
                try {
                    old.isServedBy(engine);
                    return false;
                } catch (EngineReadException | NoVersionException told) {
                    return !upkeep.readiness().ready();
                }
            });
            assertThat(upkeep.readiness().trouble()).isNotNull();
            Files.write(version(index).resolve("_0.cfs"), whole);
            await(() -> upkeep.readiness().equals(WELL));
            assertThat(old.isServedBy(engine)).isTrue();
        }
    }

    /** Built and damaged elsewhere, then put in place at once. */
    private void publishDamaged(Harm harm) throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        change().index(elsewhere);
        Path version = version(elsewhere);
        harm.to(version);
        Files.move(version, index.resolve("annales").resolve(version.getFileName()));
        Files.move(
                elsewhere.resolve("annales/CURRENT"),
                index.resolve("annales/CURRENT"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
