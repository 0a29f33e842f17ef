package fr.annales.http;

import fr.annales.address.Links;
import fr.annales.archive.ShippedArchive;
import fr.annales.engine.Deadline;
import fr.annales.engine.Facets;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to write a page of ten marked hits with its facets, and to finish it for the way. */
@State(Scope.Benchmark)
public class JsonBenchmark {
    private static final int HITS = 10;

    private final Links links = Links.at("https://example.org");
    private final Result result = result(ShippedArchive.read());
    private final byte[] body = page();

    private static Result result(ShippedArchive shipped) {
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(shipped.archive(), TestArchive.files(shipped.events()), sink -> {
                for (Event event : shipped.events()) sink.accept(event);
            });
            engine.refresh();
            return tenHits(engine);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Result tenHits(FakeEngine engine) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            Question question =
                    new Question("insertion", Filters.NONE, Sort.RELEVANCE, 1, HITS, Facets.names(snapshot.archive()));
            Result found = new Searches().on(snapshot).search(question);
            if (found.hits().size() < HITS)
                throw new IllegalStateException("a page of " + found.hits().size());
            return found;
        }
    }

    @Benchmark
    public final byte[] page() {
        return Json.bytes(SearchJson.of(result, links));
    }

    @Benchmark
    public Object tag() {
        return ETag.of(Json.MEDIA_TYPE, body, "gzip");
    }

    @Benchmark
    public byte[] gzip() {
        return Gzip.compress(body, new ByteArrayOutputStream());
    }
}
