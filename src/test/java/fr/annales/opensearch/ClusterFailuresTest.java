package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.EngineUnreachableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An operator who tries a cluster is told what is in the way, and what he may do, but no password. */
class ClusterFailuresTest {
    private static final String PASSWORD = "motdepasse-secret";

    @TempDir
    Path folder;

    private static ClusterAddress at(String node) {
        return new ClusterAddress(List.of(URI.create(node)), "stub", "annales", PASSWORD);
    }

    private static void assertIsTold(ClusterAddress address, Class<? extends IOException> kind, String... parts) {
        assertThatThrownBy(() -> ClusterCheck.of(address))
                .isInstanceOf(kind)
                .message()
                .contains(parts)
                .doesNotContain(PASSWORD, "null");
    }

    @Test
    void who_may_not_sign_in_is_told_so() throws IOException {
        try (StubCluster cluster = new StubCluster()) {
            cluster.lieOnce("GET /$", FalseAnswer.error(401, "security_exception"));
            assertIsTold(
                    cluster.address("annales", PASSWORD), ClusterException.class, "401", "vérifier --cluster-user");
            cluster.lieOnce("GET /$", FalseAnswer.error(401, "security_exception"));
            assertIsTold(cluster.address(), ClusterException.class, "401", "donner --cluster-user");
        }
    }

    @Test
    void who_has_no_right_is_told_which_and_what_else_is_refused_with_its_reason() throws IOException {
        try (StubCluster cluster = new StubCluster()) {
            cluster.lieOnce("GET /$", FalseAnswer.error(403, "security_exception"));
            assertIsTold(
                    cluster.address("annales", PASSWORD),
                    ClusterException.class,
                    "pas le droit de GET /",
                    "security_exception: so",
                    "operations.md");
            cluster.lieOnce("GET /$", FalseAnswer.error(403, "cluster_block_exception"));
            assertIsTold(
                    cluster.address(), ClusterException.class, "a refusé : GET / (403 cluster_block_exception: so)");
            cluster.lieOnce("GET /$", FalseAnswer.error(503, "cluster_block_exception"));
            assertIsTold(
                    cluster.address(),
                    EngineUnreachableException.class,
                    "a refusé : GET / (503 cluster_block_exception: so)");
        }
    }

    @Test
    void a_node_that_is_late_is_told_to_be_late() {
        try (ClusterClient client = new ClusterClient(at("http://127.0.0.1:1"))) {
            assertThat(ClusterFailures.unreachable(client, new DeadlineExceededException()))
                    .hasMessageEndingWith("ne répond pas à temps");
        }
    }

    @Test
    void full_disks_are_told_with_where_to_look() throws IOException {
        try (StubCluster cluster = new StubCluster()) {
            cluster.lieOnce("GET /$", FalseAnswer.error(429, "cluster_block_exception", FLOOD));
            assertIsTold(cluster.address(), EngineUnreachableException.class, "disques", "_cat/allocation");
            cluster.lieOnce(
                    "GET /$",
                    FalseAnswer.error(403, "index_create_block_exception", "cluster create-index blocked (api)"));
            assertIsTold(cluster.address(), ClusterException.class, "disques", "_cat/allocation");
        }
    }

    private static final String FLOOD = "disk usage exceeded flood-stage watermark, index has block";

    private static FalseAnswer refusedDocument(int status, String type, String reason) {
        String error = "\"error\":{\"type\":\"%s\",\"reason\":\"%s\"},\"status\":%d".formatted(type, reason, status);
        return FalseAnswer.changing(status + " of a document", told -> told.replaceFirst("\"status\":201", error));
    }

    static List<Arguments> refusedDocuments() {
        return List.of(
                Arguments.of(refusedDocument(429, "cluster_block_exception", FLOOD), "disques"),
                Arguments.of(FalseAnswer.error(429, "cluster_block_exception", FLOOD), "disques"),
                Arguments.of(
                        refusedDocument(400, "mapper_parsing_exception", "so"), "(400 mapper_parsing_exception: so)"),
                Arguments.of(FalseAnswer.error(403, "security_exception"), "pas le droit de POST"));
    }

    /** At once: a block of a full disk has the status of a busy cluster, but is not waited for. */
    @ParameterizedTest
    @MethodSource("refusedDocuments")
    void why_a_document_is_refused_is_told(FalseAnswer lie, String told) throws IOException {
        try (StubCluster cluster = new StubCluster()) {
            cluster.lieOnce("-events/_bulk", lie);
            assertThatThrownBy(cluster::publish).hasMessageContaining(told);
            assertThat(cluster.asked().stream().filter(asked -> asked.contains("/_bulk")))
                    .hasSize(1);
        }
    }

    @Test
    void a_node_that_is_not_there_is_named() {
        assertIsTold(
                at("http://127.0.0.1:1"),
                EngineUnreachableException.class,
                "http://127.0.0.1:1",
                "connexion est refusée");
        assertIsTold(
                at("http://ailleurs.invalid:9200"),
                EngineUnreachableException.class,
                "hôte inconnu",
                "ailleurs.invalid");
    }

    @Test
    void what_is_no_cluster_is_told_apart_from_one_that_is_silent() throws IOException {
        try (StubCluster cluster = new StubCluster()) {
            for (FalseAnswer page : FalseAnswer.pages()) {
                cluster.lieOnce("GET /$", page);
                assertIsTold(cluster.address(), EngineUnreachableException.class, "ne répond pas en JSON", "--cluster");
            }
        }
    }

    @Test
    void a_certificate_of_an_authority_that_is_not_known_is_told_with_its_cure() throws Exception {
        try (SSLServerSocket server = serving(certificate())) {
            Thread.ofVirtual().start(() -> shakeHands(server));
            assertIsTold(
                    at("https://127.0.0.1:" + server.getLocalPort()),
                    EngineUnreachableException.class,
                    "son certificat n’est pas accepté",
                    "javax.net.ssl.trustStore");
        }
    }

    /** Made as an administrator makes one. */
    private Path certificate() throws IOException, InterruptedException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "node",
                        "-dname",
                        "CN=127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return store;
    }

    private static SSLServerSocket serving(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static void shakeHands(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (SSLSocket client = (SSLSocket) server.accept()) {
                client.startHandshake();
            } catch (IOException refused) {
                // As it is to be.
            }
        }
    }
}
