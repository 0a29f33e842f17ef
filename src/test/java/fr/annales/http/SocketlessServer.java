package fr.annales.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.annales.engine.Engine;
import fr.annales.web.Site;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that is asked without a socket: a request is written, read, answered and finished as any other, but costs a
 * tenth, and nothing of it depends on the network.
 */
public final class SocketlessServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As usual, but that a busy machine has its time. */
    private static final Limits PATIENT = new Limits(
            Duration.ofMinutes(1),
            16,
            256,
            16_384,
            8_192,
            8_192,
            200,
            Duration.ofMinutes(1),
            8 << 20,
            32 << 20,
            4,
            512);

    private final Server server;

    private SocketlessServer(Server server) {
        this.server = server;
    }

    /** What was answered, its body as text. */
    public record Answer(int status, String head, String text) {
        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /** Opens a server by a clock. */
    public static SocketlessServer open(
            Engine engine, Supplier<Readiness> readiness, Site site, String publicUrl, InstantSource clock)
            throws ServerBindException {
        Server server = new Server(engine, readiness, site, PATIENT, publicUrl, Listeners.NONE, clock);
        server.start("127.0.0.1", 0);
        return new SocketlessServer(server);
    }

    /** Asks for an address that is escaped already. */
    public Answer get(String address) throws Exception {
        return send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /**
     * Sends a request, a character a byte.
     *
     * @return what was answered, status 0 where nothing was
     */
    public Answer send(String request) throws Exception {
        ByteBuffer answer = server.answer(ByteBuffer.wrap(request.getBytes(ISO_8859_1)));
        return answer == null || !answer.hasRemaining() ? new Answer(0, "", "") : read(answer);
    }

    private static Answer read(ByteBuffer answer) {
        byte[] bytes = new byte[answer.remaining()];
        answer.get(bytes);
        int end = headEnd(bytes);
        String head = new String(bytes, 0, end, ISO_8859_1);
        byte[] body = Arrays.copyOfRange(bytes, end, bytes.length);
        boolean isInChunks = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                Integer.parseInt(head.substring(9, 12)), head, new String(isInChunks ? joined(body) : body, UTF_8));
    }

    private static int headEnd(byte[] bytes) {
        for (int i = 3; i < bytes.length; i++)
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') return i + 1;
        return bytes.length;
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(chunks.length);
        int at = 0;
        while (at < chunks.length) {
            int line = at;
            while (chunks[line] != '\r') line++;
            int size = Integer.parseInt(new String(chunks, at, line - at, ISO_8859_1), 16);
            if (size == 0) break;
            body.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }

    /** The addresses that it answers at, as {@link Server#paths} has them. */
    Set<String> paths() {
        return server.paths();
    }

    @Override
    public void close() {
        server.close();
    }
}
