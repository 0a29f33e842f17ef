package fr.annales.cluster.node;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/**
 * A server of Solr for measuring, as one runs it without ZooKeeper: {@code java -cp CLASSPATH SolrNode.java HOME}. It
 * tells its HTTP address in HOME/http when it listens, and ends when its standard input does.
 */
final class SolrNode {
    private SolrNode() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        System.setProperty("solr.log.dir", home.toString());
        JettySolrRunner server = new JettySolrRunner(home.toString(), new JettyConfig.Builder().build());
        server.start();
        Path told = home.resolve("http.tmp");
        Files.writeString(told, "http://127.0.0.1:" + server.getLocalPort());
        Files.move(told, home.resolve("http"));
        while (System.in.read() >= 0) {
            // Whoever started it holds the other end.
        }
        Runtime.getRuntime().halt(0);
    }
}
