package fr.annales.opensearch;

import fr.annales.engine.EngineReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The whole reply of a cluster to a search.
 *
 * @param json the reply as it came
 */
record SearchReply(JsonNode json) {
    /** The exact number of documents. */
    long total() {
        JsonNode total = json.required("hits").required("total");
        if (!total.required("relation").asString().equals("eq"))
            throw new EngineReadException(new IOException("a total that is not exact: " + total));
        return total.required("value").asLong();
    }

    boolean hasAny() {
        return json.required("hits").required("total").required("value").asLong() > 0;
    }

    List<JsonNode> hits() {
        List<JsonNode> hits = new ArrayList<>();
        json.required("hits").required("hits").forEach(hits::add);
        return hits;
    }

    JsonNode aggregation(String name) {
        return json.required("aggregations").required(name);
    }

    /** All values of a {@code terms} aggregation. Fails if any is missing. */
    static JsonNode buckets(JsonNode terms) {
        if (terms.path("doc_count_error_upper_bound").asLong(-1) != 0
                || terms.path("sum_other_doc_count").asLong(-1) != 0)
            throw new EngineReadException(new IOException("some values were not counted: " + terms));
        return terms.required("buckets");
    }
}
