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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Exports of a whole archive over HTTP, beside what none can do without: reading the stored events, and writing as many
 * bytes to nowhere; and what one export costs the searches that are asked meanwhile.
 */
final class Exporting {
    private static final List<String> FORMATS = List.of("jsonl", "csv", "bib");
    private static final int TIMES = 3;
    private static final int PART = 500;
    private static final byte[] BYTES = new byte[1 << 16];

    private final String address;

    private Exporting(String address) {
        this.address = address;
    }

    /** Measures it, each once before that is not told. */
    static void tell(Engine engine, Served served, Figures figures) throws IOException, InterruptedException {
        Exporting exporting = new Exporting(served.address());
        for (String format : FORMATS) {
            long bytes = exporting.export(format);
            read(engine, bytes);
            List<Double> ratios = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                read(engine, bytes);
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

    /**
     * Measures the searches of a server that half of its load reaches, alone and beside one export after the other.
     *
     * @param questions that are searches, put twice
     */
    static void tellBeside(Served served, List<Asked> questions, Figures figures)
            throws IOException, InterruptedException {
        Contender contender = served.contender();
        Load.run(contender, questions, Comparison.CLIENTS);
        double half = Load.run(contender, questions, Comparison.CLIENTS).perSecond() / 2;
        double alone = slowest(Paced.run(contender, questions, Comparison.CLIENTS, half));
        Exporting exporting = new Exporting(served.address());
        AtomicBoolean isOver = new AtomicBoolean();
        double beside;
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> exports = thread.submit(() -> exporting.exportUntil(isOver));
            beside = slowest(Paced.run(contender, questions, Comparison.CLIENTS, half));
            isOver.set(true);
            figures.put("exports begun beside searches", exports.get());
        } catch (ExecutionException failure) {
            throw new IOException("the export failed", failure.getCause());
        }
        figures.put("ratio: p99 of searches at half load beside an export / alone", beside / alone);
        figures.put("p99 of searches at half load, ms", alone);
        figures.put("p99 of searches at half load beside an export, ms", beside);
    }

    private static double slowest(long[] sorted) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (0.99 * (sorted.length - 1))] / 1e6;
    }

    private int exportUntil(AtomicBoolean isOver) throws IOException, InterruptedException {
        int begun = 0;
        while (!isOver.get()) {
            begun++;
            export(FORMATS.getFirst());
        }
        return begun;
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

    private static void read(Engine engine, long bytes) throws IOException {
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
