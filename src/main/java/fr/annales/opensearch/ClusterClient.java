package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.EngineReadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportException;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.HttpAsyncResponseConsumerFactory;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A client of a cluster, which waits for an answer no longer than the deadline of the call. The transport asks the
 * nodes in turn, and the next one where a node does not answer; therefore one node may take only half of the time. An
 * answer that comes after the deadline is {@link DeadlineExceededException}; where none comes, the cluster is
 * {@link EngineReadException}, and nobody knows whether the call would have taken too long.
 */
final class ClusterClient implements AutoCloseable {
    /** The time beyond the deadline for an answer that is on its way. */
    private static final long GRACE_MILLIS = 500;

    /** The same beyond the time of each of the two nodes that may be asked. */
    private static final long GRACE_OF_A_NODE_MILLIS = GRACE_MILLIS / 2;

    /** The longest time for a call without a deadline. */
    private static final long LONGEST_MILLIS = 120_000;

    /**
     * The longest answer. No answer that we ask for is as long, since only a few megabytes of events are asked for at a
     * time.
     */
    private static final int MOST_BYTES = 32 << 20;

    private static final ApacheHttpClient5Options OPTIONS = options();

    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private final ClusterAddress address;

    ClusterClient(ClusterAddress address) {
        this.transport = Transports.to(address);
        this.client = new OpenSearchGenericClient(transport);
        this.address = address;
    }

    /**
     * An answer, whether it tells success or failure.
     *
     * @param body {@link ClusterJson#NOTHING} where it has none
     */
    record Reply(int status, JsonNode body) {
        boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** The reason of a failure, in the words of the cluster. */
        String reason() {
            JsonNode error = body.path("error");
            String type = error.path("type").asString("");
            String reason = error.path("reason").asString("");
            return (status + " " + (error.isString() ? error.asString() : type)
                            + (reason.isEmpty() ? "" : ": " + reason))
                    .strip();
        }
    }

    /** The addresses of the nodes that are asked. */
    List<URI> nodes() {
        return address.nodes();
    }

    /** Whether a name and a password are sent with each request. */
    boolean signsIn() {
        return address.user() != null;
    }

    /** Makes a call with a body of JSON, or with none where it is null. */
    Reply send(String method, String path, Map<String, String> parameters, @Nullable Object body, Deadline deadline) {
        byte[] bytes = body == null ? new byte[0] : ClusterJson.bytes(body);
        return send(method, path, parameters, body(bytes, "application/json"), bytes.length > 0, deadline);
    }

    /** Makes a call with a body of lines of JSON. */
    Reply sendLines(String path, Map<String, String> parameters, byte[] lines, Deadline deadline) {
        return send("POST", path, parameters, body(lines, "application/x-ndjson"), true, deadline);
    }

    /** A body of some bytes. */
    private static Body body(byte[] bytes, String type) {
        return Objects.requireNonNull(Body.from(bytes, type));
    }

    private Reply send(
            String method, String path, Map<String, String> parameters, Body body, boolean hasBody, Deadline deadline) {
        deadline.check();
        long millis = millis(deadline);
        Request request = Requests.create(method, path, List.of(), parameters, hasBody ? body : null);
        CompletableFuture<Response> asked =
                within(ofANode(millis) + GRACE_OF_A_NODE_MILLIS).executeAsync(request);
        try (Response response = asked.get(millis + GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
            Reply reply = new Reply(response.getStatus(), read(response.getBody()));
            deadline.check();
            return reply;
        } catch (TimeoutException | IOException | UncheckedIOException | JacksonException unread) {
            throw new EngineReadException(unread);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return refusal(cause).orElseThrow(() -> new EngineReadException(cause));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        }
    }

    /** The longest time for all nodes together, by a deadline. */
    private static long millis(Deadline deadline) {
        return Math.clamp(deadline.remaining() / 1_000_000, GRACE_MILLIS, LONGEST_MILLIS);
    }

    /** Whether there is time to ask once more, without an answer that comes later than it may. */
    static boolean hasTime(Deadline deadline) {
        return deadline.remaining() >= TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
    }

    /** The longest time for one node, after which the next one is asked. */
    private long ofANode(long millis) {
        return nodes().size() == 1 ? millis : Math.max(millis / 2, GRACE_MILLIS);
    }

    /**
     * The time for which a node may work at an answer, by a deadline. It is waited for a little longer, so that a node
     * that gives up by itself can say so, and is told apart from one that is silent.
     */
    long millisOfANode(Deadline deadline) {
        return ofANode(millis(deadline));
    }

    /**
     * An answer that tells failure, which the transport throws: a conflict, too many requests at once, or no
     * permission.
     */
    private static Optional<Reply> refusal(Throwable failure) {
        Throwable refusal = failure instanceof TransportException ? failure.getCause() : failure;
        return refusal instanceof ResponseException answer
                ? Optional.of(new Reply(answer.status(), body(answer)))
                : Optional.empty();
    }

    /** The body of an answer that the transport threw: it is the end of the message. */
    private static JsonNode body(ResponseException answer) {
        String told = String.valueOf(answer.getMessage());
        int begin = told.indexOf("\n{");
        try {
            return begin < 0 ? ClusterJson.NOTHING : ClusterJson.read(told.substring(begin));
        } catch (JacksonException unread) {
            return ClusterJson.NOTHING;
        }
    }

    /** The client that waits so long for a node. */
    private OpenSearchGenericClient within(long millis) {
        RequestConfig config = RequestConfig.custom()
                .setResponseTimeout(Timeout.ofMilliseconds(millis))
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(millis))
                .build();
        return client.withTransportOptions(
                OPTIONS.toBuilder().setRequestConfig(config).build());
    }

    private static ApacheHttpClient5Options options() {
        ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
        options.setHttpAsyncResponseConsumerFactory(
                new HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory(MOST_BYTES));
        return options.build();
    }

    private static JsonNode read(Optional<Body> body) throws IOException {
        if (body.isEmpty()) return ClusterJson.NOTHING;
        try (InputStream bytes = body.get().body()) {
            byte[] read = bytes.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) throw new IOException("an answer of more than " + MOST_BYTES + " bytes");
            return read.length == 0 ? ClusterJson.NOTHING : ClusterJson.read(read);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
