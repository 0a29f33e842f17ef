package fr.annales.bench;

import fr.annales.cluster.TestNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenSearch with an index of one shard, whose mapping is in {@code src/cluster/opensearch}.
 *
 * @param counting what has it count every value of the facets
 */
record OpenSearch(ObjectNode counting) implements Rival {
    private static final Path MAPPING = Path.of("src/cluster/opensearch/annales.json");
    private static final String INDEX = "/annales";

    OpenSearch(Set<String> facets) {
        this(counts(facets));
    }

    private static ObjectNode counts(Set<String> facets) {
        ObjectNode counts = JSON.createObjectNode();
        for (String facet : facets)
            counts.putObject(facet)
                    .putObject("terms")
                    .put("field", FACET + facet)
                    .put("size", ALL_VALUES);
        return counts;
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public TestNode start(String heap, Path home) throws IOException {
        return TestNode.startAlone(heap, home);
    }

    @Override
    public void create(Http server) throws IOException, InterruptedException {
        server.send("PUT", INDEX, BodyPublishers.ofFile(MAPPING));
    }

    @Override
    public String loading() {
        return INDEX + "/_bulk";
    }

    @Override
    public String body(List<? extends JsonNode> events) {
        return events.stream()
                .map(event -> "{\"index\":{\"_id\":%s}}\n%s\n"
                        .formatted(JSON.writeValueAsString(event.get("id")), JSON.writeValueAsString(event)))
                .collect(Collectors.joining());
    }

    @Override
    public void merge(Http server) throws IOException, InterruptedException {
        server.post(INDEX + "/_forcemerge?max_num_segments=1");
        server.post(INDEX + "/_refresh");
        // So that nothing is recovered when it is started again.
        server.post(INDEX + "/_flush");
    }

    @Override
    public void awaitReady(Http server) throws IOException, InterruptedException {
        server.send("GET", "/_cluster/health" + INDEX + "?wait_for_status=green&timeout=5m", BodyPublishers.noBody());
    }

    @Override
    public Contender contender(int port) {
        return new OverHttp(
                name(),
                port,
                asked -> OverHttp.post(INDEX + "/_search?request_cache=false", JSON.writeValueAsString(body(asked))),
                "\"total\":{\"value\":");
    }

    private ObjectNode body(Asked asked) {
        ObjectNode body = JSON.createObjectNode()
                .put("from", (asked.page() - 1) * Asked.SIZE)
                .put("size", Asked.SIZE)
                .put("track_total_hits", true);
        ObjectNode query = body.putObject("query").putObject("bool");
        query.set("must", words(asked));
        ArrayNode filters = query.putArray("filter");
        Rival.selected(asked)
                .forEach((field, value) -> filters.addObject().putObject("term").put(field, value));
        body.set("aggs", counting);
        return body;
    }

    private static ObjectNode words(Asked asked) {
        ObjectNode words = JSON.createObjectNode();
        switch (asked.kind()) {
            case BROWSED -> words.putObject("match_all");
            case PHRASE -> words.putObject("match_phrase").put("content", asked.text());
            default ->
                words.putObject("match")
                        .putObject("content")
                        .put("query", asked.text())
                        .put("operator", "and");
        }
        return words;
    }
}
