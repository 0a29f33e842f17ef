package fr.annales.bench;

import fr.annales.cluster.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Solr on one core, whose schema and configuration are in {@code src/cluster/solr}.
 *
 * @param counting what has it count every value of the facets
 */
record Solr(String counting) implements Rival {
    private static final Path CONFIGURATION = Path.of("src/cluster/solr");
    private static final String CORE = "/solr/annales";

    Solr(Set<String> facets) {
        this("&json.facet=" + Rival.encoded(JSON.writeValueAsString(counts(facets))));
    }

    private static ObjectNode counts(Set<String> facets) {
        ObjectNode counts = JSON.createObjectNode();
        for (String facet : facets)
            counts.putObject(facet)
                    .put("type", "terms")
                    .put("field", FACET + facet)
                    .put("limit", ALL_VALUES);
        return counts;
    }

    @Override
    public String name() {
        return "Solr";
    }

    @Override
    public TestNode start(String heap, Path home) throws IOException {
        if (!Files.exists(home)) copy(CONFIGURATION, home);
        return TestNode.startSolr(heap, home);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    @Override
    public void create(Http server) {
        // Its core is in its folder.
    }

    @Override
    public String loading() {
        return CORE + "/update";
    }

    @Override
    public String body(List<? extends JsonNode> events) {
        return JSON.writeValueAsString(events);
    }

    @Override
    public void merge(Http server) throws IOException, InterruptedException {
        server.post(CORE + "/update?optimize=true&maxSegments=1");
    }

    @Override
    public void awaitReady(Http server) {
        // It listens no sooner.
    }

    @Override
    public Contender contender(int port) {
        return new OverHttp(name(), port, asked -> OverHttp.get(path(asked)), "\"numFound\":");
    }

    private String path(Asked asked) {
        StringBuilder path = new StringBuilder(CORE).append("/select?q=");
        path.append(Rival.encoded(asked.kind() == Kind.BROWSED ? "*:*" : asked.text()));
        path.append("&start=").append((asked.page() - 1) * Asked.SIZE);
        Rival.selected(asked)
                .forEach(
                        (field, value) -> path.append("&fq=").append(Rival.encoded("{!term f=" + field + "}" + value)));
        return path.append(counting).toString();
    }
}
