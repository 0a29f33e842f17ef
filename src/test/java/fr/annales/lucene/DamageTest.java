package fr.annales.lucene;

import static fr.annales.lucene.LabelledIndex.label;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.NoVersionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An index that is not as it was written never takes the place of one that serves, nor serves beyond its verification.
 */
class DamageTest {
    private static final int FLIPS = 12;
    private static final long SEED = 7;

    @TempDir
    Path folder;

    private LabelledIndex index;
    private String good = "";
    private LuceneEngine engine;
    private int planted = 100_000;

    @BeforeEach
    void publish() throws IOException {
        index = new LabelledIndex(folder);
        good = index.publish("good");
        engine = new LuceneEngine(folder);
        engine.refresh();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    static Stream<Named<Damage>> damages() {
        Random places = new Random(SEED);
        return Stream.concat(
                Stream.of(
                        Named.of("deleted", Damage.deleted()),
                        Named.of("cut to nothing", Damage.resized(0, 0)),
                        Named.of("cut to one byte", Damage.resized(0, 1)),
                        Named.of("cut to a half", Damage.resized(4, 0)),
                        Named.of("cut by one byte", Damage.resized(8, -1)),
                        Named.of("longer by one byte", Damage.resized(8, 1)),
                        Named.of("the first byte flipped", Damage.flipped(0)),
                        Named.of("the last byte flipped", Damage.flipped(-1))),
                places.ints(FLIPS, 0, Integer.MAX_VALUE)
                        .mapToObj(place -> Named.of("byte " + place + " flipped", Damage.flipped(place))));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void each_file_of_a_version(Damage damage) throws IOException {
        for (Path file : index.files(good)) {
            damage.befall(plant().resolve(file.getFileName()));
            isRejected(file.getFileName().toString());
        }
        index.heal("healed");
        assertThat(engine.refresh()).isTrue();
        assertThat(label(engine)).isEqualTo("healed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "garbage", "../../etc", "\0", "000009-00000000", "000001"})
    void the_file_that_names_the_version(String content) throws IOException {
        Files.write(index.current(), content.getBytes(UTF_8));
        isRejected("CURRENT");
        index.heal("healed");
    }

    private Path plant() throws IOException {
        return index.plant(good, planted++ + "-00000000");
    }

    /**
     * Told whenever it is asked for, and not served: neither beside the version that serves nor, once verified, by an
     * engine that starts.
     */
    private void isRejected(String what) throws IOException {
        assertThatThrownBy(engine::refresh).as(what).isInstanceOf(IOException.class);
        assertThatThrownBy(engine::refresh).as(what + ", again").isInstanceOf(IOException.class);
        assertThat(label(engine)).isEqualTo("good");
        try (LuceneEngine starting = new LuceneEngine(folder)) {
            assertThatThrownBy(() -> {
                        starting.refresh();
                        starting.verify();
                    })
                    .as(what)
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> starting.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
        }
    }

    /**
     * The name of a codec stands in the file that says what the segments are; its version, after that file's own name.
     */
    @Test
    void an_older_or_a_newer_lucene_is_named() throws IOException {
        int format = Integer.BYTES + 1 + "segments".length();
        String segments = Files.readString(segments(index.root().resolve(good)), ISO_8859_1);
        int codec = segments.indexOf("Lucene10") + "Lucene".length();
        for (Damage other : List.of(
                Damage.rewritten(format, new byte[Integer.BYTES]),
                Damage.rewritten(format, (byte) 1),
                Damage.rewritten(codec, (byte) '9'))) {
            other.befall(segments(plant()));
            try (LuceneEngine starting = new LuceneEngine(folder)) {
                assertThatThrownBy(starting::refresh)
                        .isInstanceOf(IndexFolderException.class)
                        .hasMessageStartingWith("l’index est d’une autre version de Lucene : ");
            }
            isRejected("another Lucene");
        }
        index.heal("healed");
    }

    private static Path segments(Path version) {
        return version.resolve("segments_1");
    }
}
