package fr.annales.lucene;

import static fr.annales.lucene.LabelledIndex.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.annales.engine.Deadline;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.PublishInProgressException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever befalls the folder of an index, an engine goes on with what it has, and nothing of others is deleted. */
class FolderFaultsTest {
    @TempDir
    Path folder;

    private LabelledIndex index;
    private LuceneEngine engine;

    @BeforeEach
    void publish() throws IOException {
        index = new LabelledIndex(folder.resolve("index"));
        index.publish("old");
        engine = new LuceneEngine(index.path());
        engine.refresh();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_lock_that_nobody_holds_is_ignored() throws IOException {
        assertThat(index.root().resolve("write.lock")).exists();
        index.heal("new");
    }

    @Test
    void a_second_indexer_is_busy_and_changes_nothing() throws IOException {
        List<Throwable> second = new ArrayList<>();
        index.publish("first", path -> {
            if (!path.equals(index.root())) second.add(catchThrowable(() -> index.publish("second")));
            return FSDirectory.open(path);
        });
        assertThat(second).singleElement().isInstanceOf(PublishInProgressException.class);
        assertThat(index.labelAtStart()).isEqualTo("first");
        index.heal("third");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused_and_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not an index");
        assertThatThrownBy(() -> new LabelledIndex(file).publish("new"))
                .isInstanceOf(IndexFolderException.class)
                .hasMessageContaining("n’en est pas un");
        assertThat(file).hasContent("not an index");
    }

    @Test
    void the_files_of_others_are_refused_and_stay() throws IOException {
        Path other = Files.writeString(index.path().resolve("été.jpg"), "jpg");
        assertThatThrownBy(() -> index.publish("new"))
                .isInstanceOf(IndexFolderException.class)
                .hasMessageContaining("été.jpg");
        assertThat(other).hasContent("jpg");
        assertThat(index.labelAtStart()).isEqualTo("old");
    }

    @Test
    void files_of_others_among_the_versions_are_not_deleted() throws IOException {
        Path other = Files.writeString(index.root().resolve("notes.txt"), "notes");
        index.publish("new");
        assertThat(other).hasContent("notes");
    }

    @Test
    void an_engine_goes_on_when_its_folder_is_deleted_and_takes_up_what_comes_in_its_place() throws IOException {
        Files.move(index.path(), folder.resolve("elsewhere"));
        assertThat(engine.refresh()).isFalse();
        assertThat(label(engine)).isEqualTo("old");
        index.publish("new");
        assertThat(engine.refresh()).isTrue();
        assertThat(label(engine)).isEqualTo("new");
    }

    @Test
    void an_engine_goes_on_when_a_file_takes_the_place_of_its_folder() throws IOException {
        Files.move(index.path(), folder.resolve("elsewhere"));
        Files.writeString(index.path(), "a file");
        assertThat(engine.refresh()).isFalse();
        assertThat(label(engine)).isEqualTo("old");
    }

    /** As on a disk of the network that hangs: what is read there never comes. */
    @Test
    void an_engine_closes_while_a_file_of_its_index_hangs() throws Exception {
        Files.delete(index.current());
        assertThat(new ProcessBuilder("mkfifo", index.current().toString())
                        .start()
                        .waitFor())
                .isZero();
        Thread hanging = Thread.ofPlatform().daemon().start(() -> {
            var _ = catchThrowable(engine::refresh);
        });
        while (Stream.of(hanging.getStackTrace())
                .noneMatch(frame -> frame.getMethodName().equals("readAllBytes"))) Thread.onSpinWait();
        assertTimeoutPreemptively(Duration.ofSeconds(30), engine::close);
        assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
        Files.writeString(index.current(), "");
        hanging.join();
    }

    /** As by a program that copies an index from another machine, the file that names the version first. */
    @Test
    void a_version_that_is_copied_in_is_taken_up_when_it_is_whole() throws IOException {
        LabelledIndex other = new LabelledIndex(folder.resolve("other"));
        String name = other.publish("new");
        Files.writeString(index.current(), name);
        assertThatThrownBy(engine::refresh).isInstanceOf(IndexFolderException.class);
        Path copy = Files.createDirectory(index.root().resolve(name));
        List<Path> files = other.files(name);
        for (Path file : files) {
            Files.copy(file, copy.resolve(file.getFileName()));
            if (file.equals(files.getLast())) break;
            assertThatThrownBy(engine::refresh).isInstanceOf(IndexFolderException.class);
            assertThat(LabelledIndex.label(engine)).isEqualTo("old");
        }
        assertThat(engine.refresh()).isTrue();
        assertThat(LabelledIndex.label(engine)).isEqualTo("new");
    }
}
