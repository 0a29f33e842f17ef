package fr.annales.cluster;

import fr.annales.engine.EngineContract;
import fr.annales.opensearch.ClusterAddress;
import fr.annales.opensearch.IndexSettings;
import fr.annales.opensearch.OpenSearchEngine;
import fr.annales.opensearch.OpenSearchPublisher;
import fr.annales.search.Searches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** One node that all tests of a run share, each with indices of its own: it takes longer to start than most of them. */
final class TestCluster {
    /** More than one, which is harder to answer from. */
    static final int SHARDS = 3;

    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static @Nullable URI node;

    private TestCluster() {}

    /**
     * The address of the node, started when it is first asked for; {@code -Dcluster.url} names one that runs already.
     */
    static synchronized URI node() {
        if (node == null) node = running();
        return node;
    }

    private static URI running() {
        String given = System.getProperty("cluster.url", "");
        if (!given.isEmpty()) return URI.create(given);
        try {
            Path home = Files.createTempDirectory("annales-cluster-");
            TestNode started = TestNode.start(home, "discovery.type=single-node", TestNode.CLAUSES);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, home)));
            return started.awaitAddress();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void end(TestNode node, Path home) {
        node.close();
        try {
            IOUtils.rm(home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A new prefix, under which there is nothing yet. */
    static String prefix() {
        return "t" + Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX) + "-"
                + PREFIXES.incrementAndGet();
    }

    static EngineContract.Made make(String prefix) {
        return make(prefix, SHARDS);
    }

    static EngineContract.Made make(String prefix, int shards) {
        ClusterAddress address = new ClusterAddress(List.of(node()), prefix, null, null);
        return new EngineContract.Made(
                new OpenSearchEngine(address),
                new OpenSearchPublisher(address, new IndexSettings(shards, 1, Searches.SCORING)));
    }

    /** Deletes all that was made under some prefixes. */
    static void clean(List<String> prefixes) {
        List<String> all = new ArrayList<>();
        prefixes.forEach(prefix -> all.add(prefix + "-*"));
        if (!all.isEmpty()) send("DELETE", "/" + String.join(",", all), "");
    }

    static String send(String method, String path, String body) {
        try {
            return TestNode.ask(node(), method, path, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
