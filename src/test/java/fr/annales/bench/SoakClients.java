package fr.annales.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Those who use a server beside its searches: each method is one visit of one of them. */
final class SoakClients {
    private static final List<String> FORMATS = List.of("jsonl", "csv", "bib");
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");
    private static final int PAGES = 50;
    private static final int MILLIS_BETWEEN_PAGES = 200;
    private static final int SLOW_BYTES = 1 << 10;
    private static final int MILLIS_BETWEEN_READS = 250;
    private static final long LONGEST_READING = TimeUnit.MINUTES.toNanos(1);

    private final HttpClient http;
    private final Served served;
    private final List<Asked> questions;
    private final Tally tally;

    SoakClients(HttpClient http, Served served, List<Asked> questions, Tally tally) {
        this.http = http;
        this.served = served;
        this.questions = questions.stream()
                .filter(asked -> asked.kind().isSearch())
                .limit(PAGES)
                .toList();
        this.tally = tally;
    }

    /** Takes the whole archive in each of some formats, and rests as long as each took. */
    void export() throws IOException, InterruptedException {
        for (String format : FORMATS) {
            long start = System.nanoTime();
            HttpResponse<InputStream> answer =
                    http.send(request("/api/events." + format).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            if (isGiven("an export", answer)) tally.count("exports read to their end");
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
        }
    }

    /** Harvests the whole archive, from one part to the next, and rests as long as it took. */
    void harvest() throws IOException, InterruptedException {
        long start = System.nanoTime();
        String asked = "metadataPrefix=oai_dc";
        while (!asked.isEmpty()) {
            HttpResponse<String> part =
                    http.send(request("/oai?verb=ListRecords&" + asked).build(), BodyHandlers.ofString());
            if (!isGiven("a harvest", part)) continue;
            if (!part.body().contains("<record>")) throw new IOException("no records in " + part.body());
            tally.count("parts harvested");
            Matcher token = TOKEN.matcher(part.body());
            asked = token.find() ? "resumptionToken=" + token.group(1) : "";
        }
        tally.count("harvests to their end");
        TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
    }

    /** Comes back to some pages, of which it has copies, until each was seen ten times. */
    void comeBack() throws IOException, InterruptedException {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < 10 * questions.size(); i++) {
            String path = questions.get(i % questions.size()).pagePath();
            HttpRequest.Builder request = request(path);
            if (tags.containsKey(path)) request.header("If-None-Match", tags.get(path));
            HttpResponse<Void> answer = http.send(request.build(), BodyHandlers.discarding());
            answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(path, tag));
            if (isGiven("a page", answer)) TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_PAGES);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(served.address() + path));
    }

    /** Whether an answer is what was asked for; whoever is told to come back later waits as long. */
    private boolean isGiven(String who, HttpResponse<?> answer) throws InterruptedException {
        tally.answered(who, answer.statusCode());
        if (answer.statusCode() == 503)
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
        return answer.statusCode() == 200 || answer.statusCode() == 304;
    }

    /** Reads a hundred hits at 4 KB a second, with hardly any room for what is sent, and goes after a minute. */
    void readSlowly() throws IOException, InterruptedException {
        readSlowly("/api/events?size=100");
    }

    /** The same of an export. */
    void exportSlowly() throws IOException, InterruptedException {
        readSlowly("/api/events.jsonl");
    }

    private void readSlowly(String path) throws IOException, InterruptedException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4 * SLOW_BYTES);
            socket.setSoTimeout(60_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.port()));
            socket.getOutputStream()
                    .write(OverHttp.get(path)
                            .replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            InputStream in = socket.getInputStream();
            tally.answered("a slow reader", OverHttp.status(new String(in.readNBytes(12), US_ASCII)));
            long end = System.nanoTime() + LONGEST_READING;
            boolean isWhole = false;
            while (!isWhole && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_READS);
                isWhole = in.readNBytes(SLOW_BYTES).length < SLOW_BYTES;
            }
            tally.count(isWhole ? "answers read slowly to their end" : "slow readers that went away");
        }
    }
}
