package fr.annales.bench;

import fr.annales.Main;
import fr.annales.lucene.KeptVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy of an archive that may be harvested, and its index, of which two versions are built before: the second one has
 * an event more.
 */
final class SoakArchive {
    private static final String ARCHIVE = "archive.json";
    private static final List<String> VERSIONS = List.of("shorter", "longer");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final KeptVersions kept;
    private int published = VERSIONS.size() - 1;

    /** One in a folder of its own; what is there of an earlier run is not made again. */
    SoakArchive(Path folder) {
        this.folder = folder;
        this.kept = new KeptVersions(index(), folder.resolve("kept"));
    }

    Path data() {
        return folder.resolve("data");
    }

    Path index() {
        return folder.resolve("index");
    }

    /** Builds both versions by the command that people use; the longer one is published. */
    void build(Path given) throws IOException, InterruptedException {
        if (kept.has(VERSIONS.getLast())) {
            kept.publish(VERSIONS.getLast());
            return;
        }
        IOUtils.rm(data(), index(), folder.resolve("kept"));
        copy(given);
        keepBuilt(VERSIONS.getFirst());
        Files.writeString(data().resolve("soak.jsonl"), "{\"id\":\"soak\",\"title\":\"Un événement de plus\"}\n");
        keepBuilt(VERSIONS.getLast());
    }

    private void copy(Path given) throws IOException {
        Files.createDirectories(data());
        try (Stream<Path> files = Files.list(given)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                if (!file.endsWith(ARCHIVE)) Files.copy(file, data().resolve(file.getFileName()));
        }
        ObjectNode archive = (ObjectNode) JSON.readTree(Files.readString(given.resolve(ARCHIVE)));
        archive.put("adminEmail", "soak@example.org");
        Files.writeString(data().resolve(ARCHIVE), JSON.writeValueAsString(archive));
    }

    private void keepBuilt(String name) throws IOException, InterruptedException {
        Process building = Child.of(Main.class, "index", "--data", data().toString(), "--index", index().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (building.waitFor() != 0) throw new IOException("the index could not be built");
        kept.keep(name);
    }

    /** Publishes the other version of the two. */
    void publishOther() throws IOException {
        published = (published + 1) % VERSIONS.size();
        kept.publish(VERSIONS.get(published));
    }
}
