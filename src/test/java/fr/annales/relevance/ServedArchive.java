package fr.annales.relevance;

import fr.annales.archive.ArchiveFolder;
import fr.annales.bench.Sample;
import fr.annales.engine.Deadline;
import fr.annales.engine.Ledger;
import fr.annales.engine.Snapshot;
import fr.annales.event.Archive;
import fr.annales.http.Limits;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.web.Site;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive, indexed and served on a free port in this process, and asked over HTTP. Several threads may ask. */
final class ServedArchive implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOCALHOST = "127.0.0.1";

    private final LuceneEngine engine;
    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    /**
     * Serves an archive, which must be without a mistake.
     *
     * @param index where its index is built, unless there is one of these very files
     */
    ServedArchive(Path data, Path index) throws IOException {
        engine = new LuceneEngine(index);
        ArchiveFolder folder = new ArchiveFolder(data);
        if (!engine.refresh() || isOfOthers(folder)) {
            build(folder, index);
            engine.refresh();
        }
        server = new Server(engine, () -> new Readiness(true, null), Site.NONE, Limits.DEFAULT, null);
        address = "http://" + LOCALHOST + ":" + server.start(LOCALHOST, 0);
    }

    private boolean isOfOthers(ArchiveFolder folder) throws IOException {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return folder.changedSince(snapshot.files());
        }
    }

    private static void build(ArchiveFolder folder, Path index) throws IOException {
        Archive archive = folder.readArchive(Sample.REFUSING);
        new LucenePublisher(index)
                .publish(
                        archive,
                        folder::files,
                        events -> folder.readEvents(archive, events, Sample.REFUSING),
                        Ledger.NONE);
    }

    /** The first hits, at most 100, of what is typed; no facet is counted. */
    Answer ask(String typed, int size) throws IOException, InterruptedException {
        URI question = URI.create("%s/api/events?q=%s&size=%d&facets="
                .formatted(address, URLEncoder.encode(typed, StandardCharsets.UTF_8), size));
        HttpResponse<byte[]> response =
                http.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofByteArray());
        JsonNode json = JSON.readTree(response.body());
        if (response.statusCode() != 200)
            throw new IOException("%d to %s: %s".formatted(response.statusCode(), question, json));
        return Answer.of(json);
    }

    @Override
    public void close() {
        http.close();
        server.close();
        engine.close();
    }
}
