package fr.annales.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server as it is looked at from outside.
 *
 * @param metrics the port where it tells its own
 */
record SoakLook(HttpClient http, Served served, int metrics) {
    private static final Pattern LIVE_HEAP = Pattern.compile(
            "^jvm_memory_pool_collection_used_bytes\\{pool=\"(?:Tenured|[^\"]* Old) Gen\"} (\\S+)$", Pattern.MULTILINE);

    /**
     * What is seen now.
     *
     * @param minute since the beginning
     * @param nanos that searches took since the sample before, the shortest first
     */
    SoakSample sample(double minute, long[] nanos) throws IOException, InterruptedException {
        return new SoakSample(
                minute, Vitals.of(served.pid()), liveHeap(), nanos.length, part(0.5, nanos), part(0.99, nanos));
    }

    private static double part(double part, long[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    private double liveHeap() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + metrics + "/metrics");
        Matcher found =
                LIVE_HEAP.matcher(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
