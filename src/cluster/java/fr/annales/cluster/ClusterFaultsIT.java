package fr.annales.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.MadeArchive;
import fr.annales.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes with copies of all, the program before them, and eight clients that ask all the while: whatever fails, an
 * answer is right or says when to come back, and comes in time.
 */
@Tag("long")
class ClusterFaultsIT {
    private static final int NODES = 3;
    private static final int EVENTS = 600;
    private static final int WORDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final List<TestNode> nodes = new ArrayList<>();
    private Product product = new Product(List.of(), Path.of(""), "");

    @BeforeEach
    void startNodes() throws IOException, InterruptedException {
        List<Integer> ports = TestNode.freePorts(2 * NODES);
        for (int i = 0; i < NODES; i++) nodes.add(start(i, ports.get(NODES + i), ports.subList(0, NODES)));
        List<URI> addresses = new ArrayList<>();
        for (TestNode node : nodes) addresses.add(node.awaitAddress());
        product = new Product(addresses, folder, "faults");
        awaitNodes(NODES);
    }

    /** Faults are seen within seconds here, where a real cluster takes its time. */
    private TestNode start(int number, int http, List<Integer> ports) throws IOException {
        List<String> peers = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        return TestNode.start(
                folder.resolve("node" + number),
                "node.name=n" + number,
                "http.port=" + http,
                "transport.port=" + ports.get(number),
                "discovery.seed_hosts=" + String.join(",", peers),
                "cluster.initial_cluster_manager_nodes=n0,n1,n2",
                TestNode.CLAUSES,
                "cluster.info.update.interval=10s",
                "cluster.fault_detection.follower_check.timeout=2s",
                "cluster.fault_detection.follower_check.retry_count=2",
                "cluster.fault_detection.leader_check.timeout=2s",
                "cluster.fault_detection.leader_check.retry_count=2");
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(TestNode::close);
    }

    /** Asks a node that lives until the answer will do. */
    private String await(String path, Predicate<String> will) throws InterruptedException {
        return await("GET", path, "", will);
    }

    private String await(String method, String path, String body, Predicate<String> will) throws InterruptedException {
        String last = "";
        for (long start = System.nanoTime(); System.nanoTime() - start < PATIENCE.toNanos(); ) {
            for (TestNode node : nodes) {
                if (!node.isAlive()) continue;
                last = node.ask(method, path, body);
                if (will.test(last)) return last;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(path + " goes on saying " + last);
    }

    private void change(String path, String settings) throws InterruptedException {
        await("PUT", path, settings, body -> body.contains("\"acknowledged\":true"));
    }

    private void awaitNodes(int count) throws InterruptedException {
        await("/_cluster/health", body -> body.contains("\"number_of_nodes\":" + count + ","));
    }

    private void awaitGreen() throws InterruptedException {
        await("/_cluster/health/faults-*", body -> body.contains("\"status\":\"green\""));
    }

    private TestNode manager() throws InterruptedException {
        String name = await("/_cat/cluster_manager?h=node", body -> body.strip().matches("n\\d"))
                .strip();
        return nodes.get(Integer.parseInt(name.substring(1)));
    }

    private TestNode another(TestNode than) {
        return nodes.stream()
                .filter(node -> !node.equals(than) && node.isAlive())
                .findFirst()
                .orElseThrow();
    }

    private Product.Ended index(MadeArchive archive) throws IOException, InterruptedException {
        return Product.run(product.withLedger("index", archive.folder(), "--cluster-shards", "3"));
    }

    private MadeArchive archive(String label) throws IOException {
        return MadeArchive.write(folder.resolve("data"), label, EVENTS, WORDS);
    }

    @Test
    void whatever_fails_an_answer_is_right_or_says_when_to_come_back_and_comes_in_time() throws Exception {
        Product.Ended built = index(archive("un"));
        assertThat(built.exit()).as(built.said()).isZero();
        ProcessBuilder serving = product.withLedger("serve", folder.resolve("data"), "--port", "0")
                .redirectError(folder.resolve("log").toFile());
        try (RunningServer server = new RunningServer(serving);
                Askers askers = new Askers(server.address(), EVENTS)) {
            server.when("/health/ready", body -> body.contains("\"ready\""));
            askers.start();
            askers.awaitRight("un");
            aFullDisk(askers);
            aSwitch(askers);
            aNodeThatStandsStill(askers);
            aManagerThatIsKilled(askers);
            aNodeThatIsKilledAndThenAnother(askers);
            // The last one has no manager to tell it that what the others held is gone.
            server.when("/health/ready", body -> body.contains("indisponible"));
        }
    }

    /** The program goes on with what it has; a build is refused at once, and tells so. */
    private void aFullDisk(Askers askers) throws Exception {
        String full = "\"9999tb\"";
        watermarks(full, true);
        await("/faults-*/_settings?flat_settings=true", body -> body.contains("read_only_allow_delete"));
        Product.Ended refused = index(archive("plein"));
        assertThat(refused.exit()).as(refused.said()).isEqualTo(3);
        assertThat(refused.said().lines().filter(line -> line.startsWith("annales : ")))
                .hasSize(1);
        askers.awaitRight("un");
        watermarks("null", false);
        change("/_all/_settings", "{\"index.blocks.read_only_allow_delete\":null}");
        change("/_cluster/settings", "{\"persistent\":{\"cluster.blocks.create_index\":null}}");
    }

    private void watermarks(String free, boolean isWatched) throws InterruptedException {
        String watermark = "\"cluster.routing.allocation.disk.watermark.";
        change(
                "/_cluster/settings",
                "{\"persistent\":{" + watermark + "low\":" + free + "," + watermark + "high\":" + free + ","
                        + watermark + "flood_stage\":" + free
                        + ",\"cluster.routing.allocation.disk.threshold_enabled\":" + isWatched + "}}");
    }

    /** Another version is built while the one that serves is asked, and takes its place in one step. */
    private void aSwitch(Askers askers) throws Exception {
        Product.Ended built = index(archive("deux"));
        assertThat(built.exit()).as(built.said()).isZero();
        askers.awaitRight("deux");
        awaitGreen();
    }

    private void aNodeThatStandsStill(Askers askers) throws Exception {
        TestNode node = another(manager());
        node.signal("STOP");
        askers.awaitRight("deux");
        awaitNodes(NODES - 1);
        node.signal("CONT");
        awaitNodes(NODES);
        awaitGreen();
    }

    private void aManagerThatIsKilled(Askers askers) throws Exception {
        TestNode manager = manager();
        manager.kill();
        askers.awaitRight("deux");
        // A new manager believes in the node that is gone until it has missed it.
        awaitNodes(NODES - 1);
        nodes.set(nodes.indexOf(manager), manager.startAgain());
        awaitNodes(NODES);
        awaitGreen();
    }

    /** Of three nodes one may go; without two of them parts of the index are nowhere, and are not passed over. */
    private void aNodeThatIsKilledAndThenAnother(Askers askers) throws Exception {
        // Else the cluster makes other copies after a minute, and the last node has all.
        change("/faults-*/_settings", "{\"index.unassigned.node_left.delayed_timeout\": \"1h\"}");
        List<TestNode> holders = holdersOfAPart();
        holders.getFirst().kill();
        askers.awaitRight("deux");
        holders.getLast().kill();
        askers.awaitRefusal();
    }

    /** The two nodes that have a part of the index that serves; the manager, if it is one of them, last. */
    private List<TestNode> holdersOfAPart() throws InterruptedException {
        List<TestNode> holders = await(
                        "/_cat/shards/faults-current?h=index,shard,node", body -> body.contains("-events"))
                .lines()
                .map(String::strip)
                .filter(line -> line.matches(".*-events +0 +n\\d"))
                .map(line -> nodes.get(Character.digit(line.charAt(line.length() - 1), 10)))
                .toList();
        assertThat(holders).hasSize(2);
        return holders.getFirst().equals(manager()) ? holders.reversed() : holders;
    }
}
