package fr.annales.bench;

import fr.annales.cluster.TestNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search server of others, set up to do what Annales is compared in: every word required, French analysed by Lucene's
 * own analyzer, facets counted exactly, totals exact, ten hits with their stored fields, no cache of whole answers.
 */
interface Rival {
    JsonMapper JSON = JsonMapper.builder().build();

    /** What is before the name of a facet in the name of its field. */
    String FACET = "f_";

    /** More than a facet has, so that all are counted. */
    int ALL_VALUES = 2_000;

    String name();

    /** Starts it in a process of its own, on what its folder has already; the folder need not be there. */
    TestNode start(String heap, Path home) throws IOException;

    /** Makes an index, if starting has not. */
    void create(Http server) throws IOException, InterruptedException;

    /** Where bodies with events are sent. */
    String loading();

    /** The body that some events are sent in. */
    String body(List<? extends JsonNode> events);

    /** Merges all that was sent to one segment, and has it searched. */
    void merge(Http server) throws IOException, InterruptedException;

    /** Waits until what the folder had is searched. */
    void awaitReady(Http server) throws IOException, InterruptedException;

    /** It as it is asked. */
    Contender contender(int port);

    /** The values that a question selects, by the fields of their facets. */
    static Map<String, String> selected(Asked asked) {
        Map<String, String> selected = new LinkedHashMap<>();
        if (asked.type() != null) selected.put(FACET + "type", asked.type());
        if (asked.theme() != null) selected.put(FACET + "theme", asked.theme());
        if (asked.decade() != null)
            selected.put(FACET + "decade", asked.decade().toString());
        return selected;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
