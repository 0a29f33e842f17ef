package fr.annales.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * What a cluster, or what stands before it, answers once in a thousand days instead of the truth.
 *
 * @param isDone whether what was asked is done all the same
 */
public record FalseAnswer(String name, boolean isDone, Telling telling) {
    private static final String HTML = "<html><body><h1>Bad Gateway</h1></body></html>";
    private static final int TOO_MUCH = 40 << 20;
    private static final FalseAnswer PAGE = saying("a page of a proxy as an answer", 200, "text/html", HTML);
    private static final FalseAnswer PAGE_NOT_FOUND = saying("not found by a proxy", 404, "text/html", HTML);

    FalseAnswer(String name, Telling telling) {
        this(name, true, telling);
    }

    /** Says something instead; the connection is closed then. */
    @FunctionalInterface
    public interface Telling {
        void tell(StubIndices.Reply truth, OutputStream out) throws IOException;
    }

    @Override
    public String toString() {
        return name;
    }

    private static void write(int status, String type, byte[] body, OutputStream out) throws IOException {
        head(status, "Content-Type: " + type + "\r\nContent-Length: " + body.length, out);
        out.write(body);
        out.flush();
    }

    private static void head(int status, String headers, OutputStream out) throws IOException {
        String head = "HTTP/1.1 " + status + " Told\r\nConnection: close\r\n" + headers + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static FalseAnswer saying(String name, int status, String type, String body) {
        return new FalseAnswer(name, (_, out) -> write(status, type, body.getBytes(StandardCharsets.UTF_8), out));
    }

    /** The truth in JSON, but changed. */
    static FalseAnswer changing(String name, UnaryOperator<String> change) {
        return new FalseAnswer(name, (truth, out) -> {
            String told = truth.body();
            String changed = change.apply(told);
            if (changed.equals(told)) throw new IOException("nothing to lie about in " + told);
            write(truth.status(), "application/json", changed.getBytes(StandardCharsets.UTF_8), out);
        });
    }

    /** This, but only after a time. */
    public FalseAnswer after(Duration time) {
        return new FalseAnswer(name + " after " + time, isDone, (truth, out) -> {
            LockSupport.parkNanos(time.toNanos());
            telling.tell(truth, out);
        });
    }

    /** The truth. */
    static FalseAnswer none() {
        return new FalseAnswer(
                "the truth", (truth, out) -> write(truth.status(), "application/json", truth.bytes(), out));
    }

    /** A search that the cluster gave up after its time, in the words of OpenSearch 3.8. */
    public static FalseAnswer cancelled() {
        return cancelled("{\"root_cause\":[],\"type\":\"search_phase_execution_exception\",\"reason\":\"\","
                + "\"phase\":\"fetch\",\"grouped\":true,\"failed_shards\":[],\"caused_by\":{\"type\":"
                + "\"task_cancelled_exception\",\"reason\":\"request has been terminated\"}}");
    }

    /** The same in each form that it may have. */
    static List<FalseAnswer> cancelledOfEachKind() {
        String cancelled = "{\"type\":\"task_cancelled_exception\"}";
        return List.of(
                cancelled(),
                cancelled(cancelled),
                cancelled("{\"root_cause\":[{\"type\":\"null\"}," + cancelled
                        + "],\"type\":\"search_phase_execution_exception\"}"));
    }

    private static FalseAnswer cancelled(String error) {
        return changing(
                "cancelled: " + error,
                told -> told.replaceFirst(
                        "\"responses\":\\[.*]", "\"responses\":[{\"error\":" + error + ",\"status\":500}]"));
    }

    /** This, and then another the next time. */
    FalseAnswer then(StubCluster cluster, String pattern, FalseAnswer next) {
        return new FalseAnswer(name + ", then " + next.name, isDone, (truth, out) -> {
            cluster.lieOnce(pattern, next);
            telling.tell(truth, out);
        });
    }

    /** An error as a cluster tells it. */
    static FalseAnswer error(int status, String type) {
        return error(status, type, "so");
    }

    static FalseAnswer error(int status, String type, String reason) {
        FalseAnswer error = saying(
                status + " " + type,
                status,
                "application/json",
                "{\"error\":{\"root_cause\":[],\"type\":\"%s\",\"reason\":\"%s\"},\"status\":%d}"
                        .formatted(type, reason, status));
        return new FalseAnswer(error.name, false, error.telling);
    }

    /** Whatever is asked, these are no answer: one of each kind. */
    static List<FalseAnswer> ofEachKind() {
        return List.of(
                new FalseAnswer("closed at once", false, (_, _) -> {}),
                new FalseAnswer("done, then closed", (_, _) -> {}),
                changing("half of the JSON", told -> told.substring(0, told.length() / 2)),
                changing("an empty object", _ -> "{}"),
                PAGE,
                saying("no route of a proxy", 404, "application/json", "{\"message\":\"no route\"}"),
                error(403, "security_exception"),
                error(503, "cluster_block_exception"));
    }

    /** All of these. */
    static List<FalseAnswer> anywhere() {
        List<FalseAnswer> lies = new ArrayList<>(ofEachKind());
        lies.addAll(List.of(
                new FalseAnswer("closed in the middle", FalseAnswer::half),
                new FalseAnswer("closed in the middle of a chunk", FalseAnswer::halfAChunk),
                changing("another JSON", _ -> "[]"),
                changing("nothing", _ -> ""),
                changing("null", _ -> "null"),
                saying("a page of a proxy", 502, "text/html", HTML),
                PAGE_NOT_FOUND,
                error(500, "null_pointer_exception"),
                new FalseAnswer("elsewhere", (_, out) -> head(302, "Location: /elsewhere\r\nContent-Length: 0", out)),
                new FalseAnswer("broken gzip", (truth, out) -> gzip(Arrays.copyOf(zip(truth.bytes()), 30), out))));
        return lies;
    }

    /** Pages where JSON is expected. */
    static List<FalseAnswer> pages() {
        return List.of(PAGE, PAGE_NOT_FOUND);
    }

    private static void half(StubIndices.Reply truth, OutputStream out) throws IOException {
        byte[] body = truth.bytes();
        head(truth.status(), "Content-Type: application/json\r\nContent-Length: " + body.length, out);
        out.write(body, 0, body.length / 2);
        out.flush();
    }

    private static void halfAChunk(StubIndices.Reply truth, OutputStream out) throws IOException {
        byte[] body = truth.bytes();
        head(truth.status(), "Content-Type: application/json\r\nTransfer-Encoding: chunked", out);
        out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body, 0, body.length / 2);
        out.flush();
    }

    private static void gzip(byte[] zipped, OutputStream out) throws IOException {
        head(200, "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: " + zipped.length, out);
        out.write(zipped);
        out.flush();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.toByteArray();
    }

    /** What a proxy may do to an answer that leaves it whole. */
    static List<FalseAnswer> harmless() {
        return List.of(
                new FalseAnswer("gzip", (truth, out) -> gzip(zip(truth.bytes()), out)),
                changing("more blanks", told -> "\n " + told.replace("{", "{ ") + " \n"),
                changing("members that are not known", told -> told.replace("\"took\"", "\"new\":[{}],\"took\"")),
                new FalseAnswer("in chunks of one byte", (truth, out) -> {
                    head(200, "Content-Type: application/json\r\nTransfer-Encoding: chunked", out);
                    for (byte b : truth.bytes()) out.write(new byte[] {'1', '\r', '\n', b, '\r', '\n'});
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }));
    }

    /** What never ends, or not in time, or is far too much. */
    public static List<FalseAnswer> endless() {
        return List.of(
                new FalseAnswer("silence", (_, _) -> LockSupport.parkNanos(Long.MAX_VALUE)),
                new FalseAnswer("a byte now and then", (truth, out) -> {
                    head(200, "Content-Type: application/json\r\nContent-Length: " + truth.bytes().length, out);
                    for (byte b : truth.bytes()) {
                        out.write(b);
                        out.flush();
                        LockSupport.parkNanos(50_000_000);
                    }
                }),
                new FalseAnswer("far too much", (_, out) -> {
                    head(200, "Content-Type: application/json\r\nContent-Length: " + TOO_MUCH, out);
                    byte[] blanks = new byte[1 << 20];
                    Arrays.fill(blanks, (byte) ' ');
                    for (int sent = 0; sent < TOO_MUCH; sent += blanks.length) out.write(blanks);
                }),
                new FalseAnswer("far too much, packed", (_, out) -> {
                    byte[] blanks = new byte[TOO_MUCH];
                    Arrays.fill(blanks, (byte) ' ');
                    gzip(zip(blanks), out);
                }));
    }
}
