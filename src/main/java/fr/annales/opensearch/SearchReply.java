package fr.annales.opensearch;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a cluster answered to a search, whole.
 *
 * @param json as it came
 */
record SearchReply(JsonNode json) {
    /** How many documents there are, exactly. */
    long total() {
        return json.required("hits").required("total").required("value").asLong();
    }

    boolean hasAny() {
        return total() > 0;
    }

    List<JsonNode> hits() {
        List<JsonNode> hits = new ArrayList<>();
        json.required("hits").required("hits").forEach(hits::add);
        return hits;
    }

    JsonNode aggregation(String name) {
        return json.required("aggregations").required(name);
    }
}
