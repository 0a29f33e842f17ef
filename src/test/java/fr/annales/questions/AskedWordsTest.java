package fr.annales.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a visitor's question may be kept, and how long. */
class AskedWordsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    private Path file() {
        return folder.resolve("mots.txt");
    }

    private AskedWords open() throws IOException {
        return AskedWords.open(file(), () -> now, PARIS);
    }

    private void pass(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    /** Some days of a service, which writes each day. */
    private void pass(int days, AskedWords words) throws IOException {
        for (int day = 0; day < days; day++) {
            pass(1);
            words.save();
        }
    }

    private static List<String> told(AskedWords words) {
        return words.told().stream()
                .map(word -> word.word() + " " + word.times() + " " + word.days() + " " + word.last())
                .toList();
    }

    private String written(AskedWords words) throws IOException {
        words.save();
        return Files.readString(file());
    }

    @Test
    void a_word_is_written_on_the_third_day_with_the_counts_of_all() throws IOException {
        AskedWords words = open();
        for (int day = 0; day < 2; day++) {
            words.add(List.of("teletravail"));
            words.add(List.of("teletravail", "coworking"));
            assertThat(written(words))
                    .doesNotContain("teletravail", "coworking")
                    .contains("#");
            assertThat(told(words)).isEmpty();
            words = open();
            pass(1);
        }
        words.add(List.of("teletravail"));
        assertThat(written(words)).contains("teletravail\t2026-03-01:2 2026-03-02:2 2026-03-03:1\n");
        assertThat(told(words)).containsExactly("teletravail 5 3 2026-03-03");
        assertThat(told(open())).isEqualTo(told(words));
    }

    @Test
    void a_word_of_one_day_is_never_written_however_often_it_came() throws IOException {
        AskedWords words = open();
        for (int i = 0; i < 1_000; i++) words.add(List.of("durand"));
        assertThat(written(words)).doesNotContain("durand");
    }

    @Test
    void a_hash_goes_after_thirty_days() throws IOException {
        AskedWords words = open();
        words.add(List.of("covoiturage"));
        pass(29, words);
        assertThat(written(words)).contains("#");
        pass(1, words);
        assertThat(written(words)).doesNotContain("#");
        words.add(List.of("covoiturage"));
        pass(29, words);
        words.add(List.of("covoiturage"));
        pass(29, words);
        words.add(List.of("covoiturage"));
        assertThat(told(words)).isEmpty();
    }

    @Test
    void a_count_goes_after_a_year() throws IOException {
        AskedWords words = open();
        for (int day = 0; day < 3; day++, pass(1)) words.add(List.of("mutuelle"));
        pass(362, words);
        assertThat(told(words)).containsExactly("mutuelle 2 2 2026-03-03");
        pass(2, words);
        assertThat(told(words)).isEmpty();
        assertThat(written(words)).doesNotContain("mutuelle");
    }

    @Test
    void a_day_is_one_of_paris() throws IOException {
        now = Instant.parse("2026-06-01T22:30:00Z");
        AskedWords words = open();
        for (int day = 0; day < 3; day++, pass(1)) words.add(List.of("minuit"));
        assertThat(words.told().getFirst().last()).isEqualTo(LocalDate.parse("2026-06-04"));
    }

    @Test
    void the_same_word_has_another_hash_in_another_file() throws IOException {
        AskedWords words = open();
        words.add(List.of("mot"));
        String first = written(words);
        Files.delete(file());
        AskedWords others = open();
        others.add(List.of("mot"));
        assertThat(print(written(others))).isNotEqualTo(print(first));
    }

    private static String print(String text) {
        return text.substring(text.indexOf('#'));
    }

    @Test
    void most_asked_comes_first() throws IOException {
        AskedWords words = open();
        for (int day = 0; day < 3; day++, pass(1)) {
            words.add(List.of("rare", "aussi"));
            words.add(List.of("souvent"));
            words.add(List.of("souvent"));
        }
        assertThat(words.told()).extracting(AskedWord::word).containsExactly("souvent", "aussi", "rare");
    }

    @Test
    void a_flood_of_words_is_bounded_and_drives_out_no_word_of_two_days() throws IOException {
        AskedWords words = open();
        words.add(List.of("vrai"));
        pass(1);
        words.add(List.of("vrai"));
        Random random = new Random(7);
        for (int i = 0; i < 30_000; i++) words.add(List.of("x" + Long.toString(random.nextLong(1L << 50), 36)));
        pass(1);
        words.add(List.of("vrai"));
        assertThat(told(words)).containsExactly("vrai 3 3 2026-03-03");
        assertThat(Pattern.compile("#").matcher(written(words)).results().count())
                .isBetween(1_000L, 10_000L);
    }

    @Test
    void words_are_bounded_too_and_the_oldest_go() throws IOException {
        AskedWords words = open();
        for (int day = 0; day < 3; day++, pass(1))
            for (int i = 0; i < 1_001; i++) words.add(List.of("mot" + (char) ('a' + i % 26) + "x".repeat(i / 26)));
        assertThat(words.told()).hasSize(1_000);
    }

    @Test
    void only_its_owner_reads_the_file_and_nothing_lies_beside() throws IOException {
        AskedWords words = open();
        words.save();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void a_crash_while_it_was_written_leaves_the_one_before() throws IOException {
        AskedWords words = open();
        for (int day = 0; day < 3; day++, pass(1)) words.add(List.of("mutuelle"));
        words.save();
        Path left = Files.writeString(folder.resolve("mots.txt.1.tmp"), "annales-quest");
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
        AskedWords again = open();
        assertThat(told(again)).isEqualTo(told(words));
        again.add(List.of("autre"));
        again.save();
        assertThat(told(open())).isEqualTo(told(words));
        assertThat(left).doesNotExist();
    }

    /** Each writes all that it has, and neither meets what the other writes. */
    @Test
    void two_services_with_one_file_spoil_nothing_of_it() throws Exception {
        List<AskedWords> services = List.of(open(), open());
        for (AskedWords words : services) for (int i = 0; i < 2_000; i++) words.add(List.of("mot" + "x".repeat(i)));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> saving = services.stream()
                    .map(words -> (Callable<Void>) () -> {
                        for (int i = 0; i < 50; i++) {
                            words.add(List.of("encore"));
                            words.save();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> saved : both.invokeAll(saving)) saved.get();
        }
        assertThat(Files.readAllLines(file())).hasSize(2_002);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_clock_that_is_ahead_for_a_while_makes_nothing_forgotten(boolean restarts) throws IOException {
        AskedWords words = open();
        for (int day = 0; day < 3; day++, pass(1)) words.add(List.of("mutuelle", "a".repeat(day + 1)));
        words.save();
        String before = Files.readString(file());
        Instant right = now;
        for (int ahead : new int[] {400, 30, 800}) {
            now = right.plus(Duration.ofDays(ahead));
            if (restarts) words = open();
            words.save();
            now = now.plusSeconds(60);
            words.save();
            assertThat(told(words)).isNotEmpty();
            now = right;
            if (restarts) words = open();
            words.save();
            assertThat(Files.readString(file())).isEqualTo(before);
        }
    }

    @Test
    void a_clock_that_goes_on_there_is_believed() throws IOException {
        AskedWords words = open();
        for (int day = 0; day < 3; day++, pass(1)) words.add(List.of("mutuelle"));
        words.save();
        pass(400);
        words.save();
        assertThat(told(words)).isNotEmpty();
        pass(2, words);
        assertThat(told(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"id\": \"a\"}\n",
                "annales-questions 1 zz\n",
                "annales-questions 2 00112233445566778899aabbccddeeff\n"
            })
    void a_file_of_anything_else_is_left_as_it_is(String text) throws IOException {
        Files.writeString(file(), text);
        assertThatThrownBy(this::open)
                .isInstanceOf(NotAskedWordsFileException.class)
                .hasMessageContaining("--questions");
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    /** A disk may spoil it; the service starts, and the rest is kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mot",
                "mot\t2026-02-30:1",
                "mot\t2026-02-03:1 ",
                "#00\t2026-02-03:1",
                "mot\t2026-02-03:1\u0000",
                "",
                "annales-questions 1 00112233445566778899aabbccddeeff"
            })
    void a_damaged_line_is_left_out(String line) throws IOException {
        String head = "annales-questions 1 00112233445566778899aabbccddeeff\n";
        String rest = "mutuelle\t2026-02-01:1 2026-02-02:1 2026-02-03:1\n";
        Files.writeString(file(), head + line + "\n" + rest);
        assertThat(written(open())).isEqualTo(head + rest);
    }

    @Test
    void a_folder_that_is_not_there_is_told_at_the_first_save() throws IOException {
        AskedWords words = AskedWords.open(folder.resolve("absent/mots.txt"), () -> now, PARIS);
        assertThatThrownBy(words::save)
                .as("by its name, not by that of a file aside")
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("absent").toString());
    }
}
