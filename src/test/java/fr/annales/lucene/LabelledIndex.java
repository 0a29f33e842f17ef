package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Answers;
import fr.annales.engine.Engine;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;

/** An index whose versions can be told apart: each bears a label, which is in all of its events. */
record LabelledIndex(Path path) {
    private static final int EVENTS = 5;

    /** Builds a version and publishes it. */
    String publish(String label) throws IOException {
        return publish(label, FSDirectory::open);
    }

    String publish(String label, DirectoryOpener disk) throws IOException {
        List<Event> events = events(label);
        return new LucenePublisher(path, disk).publish(TestArchive.ARCHIVE, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
    }

    private static List<Event> events(String label) {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> TestArchive.event(
                        label + "-" + i, Integer.toString(1980 + i), "Événement " + i, "Du texte.", "loi", "emploi"))
                .toList();
    }

    /** The label of the version that an engine serves, which must be whole. */
    static String label(Engine engine) {
        List<String> ids = Answers.events(engine).stream().map(Event::id).toList();
        String label = ids.getFirst().replaceFirst("-\\d+$", "");
        assertThat(ids).isEqualTo(events(label).stream().map(Event::id).toList());
        assertThat(Answers.to(List.of("texte"), engine).getFirst().total()).isEqualTo(EVENTS);
        return label;
    }

    /** The label that an engine serves which is started now, and verifies at once. */
    String labelAtStart() throws IOException {
        try (LuceneEngine engine = new LuceneEngine(path)) {
            engine.refresh();
            engine.verify();
            return label(engine);
        }
    }

    Path root() {
        return new Versions(path).root();
    }

    Path current() {
        return root().resolve("CURRENT");
    }

    /** Builds once more, without a fault: nothing is left but that version. */
    void heal(String label) throws IOException {
        String version = publish(label);
        assertThat(labelAtStart()).isEqualTo(label);
        assertThat(names(root())).containsExactlyInAnyOrder("CURRENT", "write.lock", version);
        assertThat(Files.readString(current())).isEqualTo(version + "\n");
    }

    /** Puts a copy of a version in place of what is published, as another program could. */
    Path plant(String version, String name) throws IOException {
        Path copy = Files.createDirectory(root().resolve(name));
        for (Path file : files(version)) Files.copy(file, copy.resolve(file.getFileName()));
        Files.writeString(current(), name + "\n");
        return copy;
    }

    /** The files of a version that hold something. */
    List<Path> files(String version) throws IOException {
        return names(root().resolve(version)).stream()
                .filter(name -> !name.equals("write.lock"))
                .map(root().resolve(version)::resolve)
                .toList();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
