package fr.annales.bench;

import fr.annales.engine.Attempt;
import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Exports of a whole archive over HTTP, beside what none can do without: reading the stored events, and writing as many
 * bytes to nowhere.
 */
final class Exporting {
    private static final List<String> FORMATS = List.of("jsonl", "csv", "bib");
    private static final int TIMES = 3;
    private static final int PART = 500;
    private static final byte[] BYTES = new byte[1 << 16];

    private final Engine engine;
    private final String address;

    private Exporting(Engine engine, String address) {
        this.engine = engine;
        this.address = address;
    }

    /** Measures it, each once before that is not told. */
    static void tell(Engine engine, Served served, Figures figures) throws IOException, InterruptedException {
        Exporting exporting = new Exporting(engine, served.address());
        for (String format : FORMATS) {
            long bytes = exporting.export(format);
            exporting.read(bytes);
            List<Double> ratios = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                exporting.read(bytes);
                long between = System.nanoTime();
                exporting.export(format);
                double seconds = (System.nanoTime() - between) / 1e9;
                ratios.add((between - start) / 1e9 / seconds);
                rates.add(bytes / seconds / (1 << 20));
            }
            figures.put("ratio: export over HTTP / reading and writing as much, " + format, Figures.median(ratios));
            figures.put("export over HTTP, MiB a second, " + format, Figures.median(rates));
        }
    }

    /** How many bytes an export has, read to its end. */
    private long export(String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/events." + format))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body =
                        client.send(request, BodyHandlers.ofInputStream()).body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void read(long bytes) throws IOException {
        Request all = new Request(
                List.of(new Attempt(Step.ALL, List.of(), 0)),
                List.of(),
                Filters.NONE,
                Sort.DATE,
                null,
                0,
                PART,
                Set.of(),
                TestArchive.SCORING);
        OutputStream nowhere = OutputStream.nullOutputStream();
        long left = bytes;
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            String last = null;
            List<Event> part = snapshot.events(all);
            while (!part.isEmpty()) {
                for (Event event : part) last = event.id();
                part = snapshot.events(all.inOrderOfDate(all.attempts().getFirst(), last, PART));
            }
        }
        for (; left > 0; left -= BYTES.length) nowhere.write(BYTES);
    }
}
