package fr.annales.bench;

import fr.annales.bench.Load.Outcome;
import fr.annales.bench.Load.Timed;
import fr.annales.bench.Rounds.Entry;
import fr.annales.cluster.TestNode;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * Annales, its rivals and plain Lucene, asked the same. Each server is asked as soon as it has started, before the next
 * one starts; all go on running, so that they can be asked in turns.
 */
final class Contest implements AutoCloseable {
    private static final List<Integer> PERCENTS = List.of(50, 99);

    private final int clients;
    private final List<Asked> first;
    private final Entry plain;
    private final List<Started> started = new ArrayList<>();
    private final Rounds rounds = new Rounds();
    private final List<Closeable> servers = new ArrayList<>();

    /** A server, and what came of what it was asked first. */
    private record Started(Entry entry, Outcome first) {}

    /**
     * @param plain by whose totals others are judged
     * @param first what each is asked first
     */
    Contest(int clients, Contender plain, List<Asked> first) {
        this.clients = clients;
        this.first = first;
        this.plain = new Entry(plain, clients);
    }

    /** Starts Annales, on an index that is built. */
    void startAnnales(Path archive, Path index) throws IOException, InterruptedException {
        Served served = Served.annales(archive, index);
        servers.add(served::close);
        enter(new OverHttp("Annales", URI.create(served.address()).getPort(), Asked::path));
    }

    /** Starts a rival, on an index that is loaded. */
    void start(Rival rival, String heap, Path home) throws IOException, InterruptedException {
        TestNode node = rival.start(heap, home);
        servers.add(node::close);
        URI address = node.awaitAddress();
        try (HttpClient client = HttpClient.newHttpClient()) {
            rival.awaitReady(new Http(address, client));
        }
        enter(rival.contender(address.getPort()));
    }

    private void enter(Contender contender) throws IOException, InterruptedException {
        started.add(new Started(new Entry(contender, clients), Load.run(contender, first, clients)));
    }

    private List<Entry> all() {
        return Stream.concat(started.stream().map(Started::entry), Stream.of(plain))
                .toList();
    }

    /** Has each answer at least so many, whatever it was asked before. */
    void warmUp(List<Asked> questions, int searches) throws IOException, InterruptedException {
        for (Entry entry : all())
            for (int asked = 0; asked < searches; asked += Math.max(1, questions.size()))
                Load.run(entry.contender(), questions, clients);
    }

    /** Puts the questions of one round to each in turn. */
    void run(List<Asked> questions) throws IOException, InterruptedException {
        rounds.run(all(), questions);
    }

    /**
     * Says what came of it, ratios first.
     *
     * @throws IOException also when one of them found nothing for any question of a kind, so that its speed tells
     *     nothing
     */
    void tell(Figures figures) throws IOException, InterruptedException {
        Entry annales = started.getFirst().entry();
        double cold = started.getFirst().first().perSecond();
        List<Entry> others = all().subList(1, all().size());
        for (Entry other : others) figures.put("ratio: Annales / " + other, rounds.ratio(annales, other));
        for (Started other : started.subList(1, started.size()))
            figures.put(
                    "ratio: from a cold start, Annales / " + other.entry(),
                    cold / other.first().perSecond());
        for (Entry other : others)
            for (Kind kind : Rivals.KINDS)
                figures.put(
                        "ratio: Annales / %s, %s".formatted(other, kind.label()), rounds.ratio(annales, other, kind));
        for (Entry entry : all()) figures.put("searches a second: " + entry, rounds.rate(entry));
        for (Started one : started)
            figures.put(
                    "searches a second from a cold start: " + one.entry(),
                    one.first().perSecond());
        for (Entry entry : all())
            for (int percent : PERCENTS)
                figures.put("ms, p%d: %s".formatted(percent, entry), rounds.millis(entry, percent / 100.0));
        tellFound(figures);
    }

    private void tellFound(Figures figures) throws IOException, InterruptedException {
        List<Timed> sound = Load.run(plain.contender(), first, clients).answers();
        for (Started one : started)
            figures.put(
                    "share of totals that are plain Lucene's: "
                            + one.entry().contender().name(),
                    same(sound, one.first().answers()) / (double) sound.size());
        for (Entry entry : all())
            for (Kind kind : Rivals.KINDS) {
                double found = rounds.found(entry, kind);
                if (found == 0) throw new IOException("%s found nothing: %s".formatted(entry, kind.label()));
                figures.put(
                        "events found a search: %s, %s"
                                .formatted(entry.contender().name(), kind.label()),
                        found);
            }
    }

    private static long same(List<Timed> some, List<Timed> others) {
        return IntStream.range(0, some.size())
                .filter(i -> some.get(i).total() == others.get(i).total())
                .count();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(servers);
    }
}
