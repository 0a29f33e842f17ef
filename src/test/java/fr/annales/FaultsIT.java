package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Answers;
import fr.annales.event.Event;
import fr.annales.lucene.LuceneEngine;
import fr.annales.search.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can befall a machine while the program runs on it costs no answer, and is told in one French line. */
class FaultsIT {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final long SEED = 1;
    private static final List<String> QUESTIONS = List.of("", "insertion", "lois chomage", "congrès marseille", "AI");

    private static final String EGYPTIAN = "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab";

    @TempDir
    Path folder;

    private Path index;

    @BeforeEach
    void open() {
        index = folder.resolve("index");
    }

    private MadeArchive archive(String label, int events, int words) throws IOException {
        return MadeArchive.write(folder.resolve(label), label, events, words);
    }

    private void published(MadeArchive archive) throws IOException, InterruptedException {
        assertThat(AnnalesProcess.with().index(archive.folder(), index).exit()).isZero();
        assertThat(archive.isIn(index)).isTrue();
        assertThat(versions()).isOne();
    }

    private long versions() throws IOException {
        try (Stream<Path> entries = Files.list(index.resolve("annales"))) {
            return entries.filter(Files::isDirectory).count();
        }
    }

    /** The moments lie in the last three quarters of what a build takes: before, the JVM has hardly started. */
    @Test
    void a_build_that_is_killed_at_any_moment_leaves_the_old_index_or_the_new() throws Exception {
        MadeArchive next = archive("un", 2_000, 15);
        MadeArchive served = archive("deux", 2_100, 15);
        published(next);
        long start = System.nanoTime();
        published(served);
        long whole = System.nanoTime() - start;
        Random random = new Random(SEED);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean ended = killedAfter(random.nextLong(whole / 4, whole), next);
            if (versions() > 1) interrupted++;
            boolean renewed = next.isIn(index);
            assertThat(renewed || served.isIn(index)).isTrue();
            assertThat(renewed || !ended).isTrue();
            MadeArchive other = renewed ? served : next;
            served = renewed ? next : served;
            next = other;
        }
        assertThat(interrupted).isPositive();
        published(next);
    }

    /** Whether it had ended before. */
    private boolean killedAfter(long nanos, MadeArchive archive) throws IOException, InterruptedException {
        Process process = AnnalesProcess.with()
                .indexing(archive.folder(), index)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        return ended;
    }

    /** A limit on the size of a file stands for a full disk, which a test cannot have everywhere. */
    @Test
    void a_disk_that_takes_no_more_leaves_the_old_index_and_the_next_build_is_clean() throws Exception {
        MadeArchive old = archive("ancien", 10, 10);
        published(old);
        MadeArchive large = archive("grand", 2_000, 15);
        AnnalesProcess.Ended ended = AnnalesProcess.with()
                .after("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh")
                .index(large.folder(), index);
        isRefusal(ended);
        assertThat(old.isIn(index)).isTrue();
        published(large);
    }

    private static void isRefusal(AnnalesProcess.Ended ended) {
        assertThat(ended.err().lines()).singleElement().asString().startsWith("annales : ");
        assertThat(ended.exit()).isEqualTo(3);
    }

    /** One event that is nearly as long as a line may be, and all that is made of it, do not fit. */
    @Test
    void a_heap_that_is_too_small_is_told() throws Exception {
        MadeArchive old = archive("ancien", 10, 10);
        published(old);
        MadeArchive large = archive("grand", 1, 500_000);
        AnnalesProcess.Ended ended = AnnalesProcess.with("-Xmx16m").index(large.folder(), index);
        isRefusal(ended);
        assertThat(ended.err()).contains("mémoire");
        assertThat(old.isIn(index)).isTrue();
    }

    @Test
    void a_small_heap_is_enough_for_thousands_of_long_events() throws Exception {
        MadeArchive large = archive("grand", 3_000, 150);
        assertThat(AnnalesProcess.with("-Xmx64m").index(large.folder(), index).exit())
                .isZero();
        assertThat(large.isIn(index)).isTrue();
    }

    /** Turkish has an i of its own, and Egypt figures. */
    @ParameterizedTest
    @ValueSource(strings = {"-Duser.language=tr -Duser.country=TR", EGYPTIAN})
    void an_index_is_the_same_whatever_the_language_zone_and_encoding_of_the_machine(String language) throws Exception {
        AnnalesProcess foreign = AnnalesProcess.with(
                (language + " -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-1").split(" ", -1));
        assertThat(answers(foreign, folder.resolve("foreign"))).isEqualTo(answers(AnnalesProcess.with(), index));
    }

    @Test
    void a_date_is_asked_for_on_a_machine_that_writes_other_figures() throws Exception {
        AnnalesProcess foreign = AnnalesProcess.with(EGYPTIAN.split(" ", -1));
        try (RunningServer server = new RunningServer(serving(foreign, Path.of("data"), index))) {
            server.when("/api/events?q=fin%201987", body -> body.contains("1987-09"));
        }
    }

    /** All that the shipped archive answers. */
    private record Whole(List<Event> events, List<Result> answers) {}

    private static Whole answers(AnnalesProcess annales, Path index) throws IOException, InterruptedException {
        assertThat(annales.index(Path.of("data"), index).exit()).isZero();
        try (LuceneEngine engine = new LuceneEngine(index)) {
            engine.refresh();
            List<Result> answers = Answers.to(QUESTIONS, engine);
            assertThat(answers).allMatch(answer -> answer.total() > 0);
            return new Whole(Answers.events(engine), answers);
        }
    }

    /** Rights do not hold back root: then another user runs the program, from where that user can read it. */
    private AnnalesProcess withoutRights() throws IOException {
        permit(folder, "rwxr-xr-x");
        Path jar = Files.copy(
                Path.of("target/annales.jar"), folder.resolve("annales.jar"), StandardCopyOption.REPLACE_EXISTING);
        permit(jar, "rw-r--r--");
        AnnalesProcess here = new AnnalesProcess(List.of(), jar, List.of());
        return System.getProperty("user.name").equals("root")
                ? here.after("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                : here;
    }

    private static void permit(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private void readOnlyIndex(String rights) throws IOException {
        permit(index, rights);
        permit(index.resolve("annales"), rights);
    }

    @Test
    void an_index_folder_that_is_read_only_is_served_but_not_written_to() throws Exception {
        MadeArchive old = archive("ancien", 10, 10);
        published(old);
        readOnlyIndex("r-xr-xr-x");
        AnnalesProcess reader = withoutRights();
        isRefusal(reader.index(old.folder(), index));
        ProcessBuilder serving = serving(reader, old.folder(), index);
        try (RunningServer server = new RunningServer(serving)) {
            server.when("/health/ready", body -> body.contains("\"ready\""));
            server.when("/api/events/ancien-3", body -> body.contains("Titre 3"));
        }
        MadeArchive.write(old.folder(), "nouveau", 10, 10);
        try (RunningServer server = new RunningServer(serving)) {
            server.when("/health/ready", body -> body.contains("\"trouble\""));
            server.when("/api/events/ancien-3", body -> body.contains("Titre 3"));
        }
        readOnlyIndex("rwxr-xr-x");
    }

    /**
     * Root builds by hand what the service of another user built before and builds after: its version stays, in no way.
     */
    @Test
    void what_another_user_built_is_in_the_way_of_no_build() throws Exception {
        Files.createDirectory(index);
        permit(index, "rwxrwxrwx");
        AnnalesProcess service = withoutRights();
        assertThat(service.index(archive("un", 10, 10).folder(), index).exit()).isZero();
        assertThat(AnnalesProcess.with()
                        .index(archive("deux", 10, 10).folder(), index)
                        .exit())
                .isZero();
        for (String label : List.of("trois", "quatre")) {
            MadeArchive next = archive(label, 10, 10);
            AnnalesProcess.Ended ended = service.index(next.folder(), index);
            assertThat(ended.exit()).as(ended.err()).isZero();
            assertThat(next.isIn(index)).isTrue();
        }
    }

    private static ProcessBuilder serving(AnnalesProcess annales, Path data, Path index) {
        return annales.line("serve", "--port", "0", "--data", data.toString(), "--index", index.toString());
    }

    /** Half of it has mistakes, which would be the end of a server that has nothing else to serve. */
    @Test
    void an_archive_that_is_still_being_copied_is_waited_for() throws Exception {
        MadeArchive copied = archive("copie", 50, 10);
        Path events = copied.folder().resolve("events.jsonl");
        byte[] whole = Files.readAllBytes(events);
        Files.write(events, Arrays.copyOf(whole, whole.length / 2));
        try (RunningServer server = new RunningServer(serving(AnnalesProcess.with(), copied.folder(), index))) {
            Files.write(events, Arrays.copyOf(whole, whole.length - 7));
            TimeUnit.SECONDS.sleep(1);
            Files.write(events, whole);
            server.when("/api/events/copie-49", body -> body.contains("Titre 49"));
        }
    }

    /** Few descriptors, no home, no folder for passing files: what little there is will do. */
    @Test
    void a_poor_environment_is_enough() throws Exception {
        MadeArchive old = archive("ancien", 10, 10);
        AnnalesProcess poor = AnnalesProcess.with("-Djava.io.tmpdir=" + folder.resolve("absent"))
                .after("env", "-u", "HOME", "LANG=C", "sh", "-c", "ulimit -n 64; exec \"$@\"", "sh");
        assertThat(poor.index(old.folder(), index).exit()).isZero();
        try (RunningServer server = new RunningServer(serving(poor, old.folder(), index))) {
            server.when("/api/events/ancien-3", body -> body.contains("Titre 3"));
        }
    }

    @Test
    void a_server_that_was_stopped_for_a_while_goes_on() throws Exception {
        MadeArchive old = archive("ancien", 10, 10);
        try (RunningServer server = new RunningServer(serving(AnnalesProcess.with(), old.folder(), index))) {
            server.when("/health/ready", body -> body.contains("\"ready\""));
            signal("STOP", server);
            TimeUnit.SECONDS.sleep(2);
            signal("CONT", server);
            server.when("/api/events/ancien-3", body -> body.contains("Titre 3"));
            MadeArchive changed = MadeArchive.write(old.folder(), "nouveau", 10, 10);
            changed.index(index);
            server.when("/api/events/nouveau-3", body -> body.contains("Titre 3"));
        }
    }

    private static void signal(String name, RunningServer server) throws IOException, InterruptedException {
        String pid = String.valueOf(server.process().pid());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }

    @Test
    void a_data_folder_that_cannot_be_read_is_told() throws Exception {
        MadeArchive hidden = archive("secret", 10, 10);
        permit(hidden.folder(), "-wx------");
        AnnalesProcess.Ended ended = withoutRights().index(hidden.folder(), index);
        permit(hidden.folder(), "rwx------");
        isRefusal(ended);
        assertThat(ended.err()).contains("droits", "le droit de lire " + hidden.folder());
        assertThat(index).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"index, --index", "index, --ledger", "serve, --questions"})
    void a_folder_that_cannot_be_written_to_is_told_with_the_right_that_is_missing(String command, String flag)
            throws Exception {
        MadeArchive archive = archive("lu", 10, 10);
        permit(Files.createDirectory(index), "rwxrwxrwx");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        permit(closed, "r-xr-xr-x");
        ProcessBuilder line =
                withoutRights().line(command, "--data", archive.folder().toString());
        line.command().addAll(List.of(flag, closed.resolve("named").toString()));
        if (!flag.equals("--index")) line.command().addAll(List.of("--index", index.toString()));
        if (command.equals("serve")) line.command().addAll(List.of("--port", "0"));
        AnnalesProcess.Ended ended = AnnalesProcess.toItsEnd(line);
        permit(closed, "rwxr-xr-x");
        isRefusal(ended);
        assertThat(ended.err()).contains("le droit d’écrire dans " + closed);
    }
}
