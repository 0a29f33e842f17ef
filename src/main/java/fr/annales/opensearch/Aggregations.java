package fr.annales.opensearch;

import fr.annales.engine.Counts;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The aggregations that count some dimensions, each over the events that pass the selections of all others. As many
 * values are asked for as there are, so that no shard leaves one out and counts are exact.
 *
 * @param dimensions the dimensions, as {@link DrillDown} names them
 */
record Aggregations(List<String> dimensions, VersionData version) {
    private static final String VALUES = "values";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String BEGINS = "begins";
    private static final String UNDATED = "undated";

    Map<String, Object> json(DrillDown drillDown) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            List<Query> others = drillDown.selected(dimensions, dimensions.get(i));
            Query passing = others.isEmpty() ? Query.ALL : Query.filter(others.toArray(Query[]::new));
            json.put(Integer.toString(i), Map.of("filter", passing.json(), "aggs", counted(dimensions.get(i))));
        }
        return json;
    }

    private Map<String, Object> counted(String dimension) {
        if (!dimension.equals(DrillDown.TIME)) return Map.of(VALUES, terms(Schema.concepts(dimension)));
        return Map.of(
                FIRST, terms(Schema.FIRST_YEAR),
                LAST, terms(Schema.LAST_YEAR),
                BEGINS, terms(Schema.BEGIN_YEAR),
                UNDATED, Map.of("missing", Map.of("field", Schema.EARLIEST)));
    }

    private Map<String, Object> terms(String field) {
        String counted = field.equals(Schema.BEGIN_YEAR) ? Schema.FIRST_YEAR : field;
        int size = Math.max(1, version.values().getOrDefault(counted, 1));
        return Map.of("terms", Map.of("field", field, "size", size));
    }

    Counts read(SearchReply reply, TimeFilter selected, Set<String> facets) {
        Map<String, Map<String, Integer>> concepts = new HashMap<>();
        TimeCounts time = null;
        for (int i = 0; i < dimensions.size(); i++) {
            JsonNode counted = reply.aggregation(Integer.toString(i));
            String dimension = dimensions.get(i);
            if (dimension.equals(DrillDown.TIME)) time = time(counted, selected, facets);
            else concepts.put(dimension, counts(counted.required(VALUES), JsonNode::asString));
        }
        return new Counts(concepts, time);
    }

    private @Nullable TimeCounts time(JsonNode counted, TimeFilter selected, Set<String> facets) {
        return new YearCounts(
                        counts(counted.required(FIRST), JsonNode::asInt),
                        counts(counted.required(LAST), JsonNode::asInt),
                        counts(counted.required(BEGINS), JsonNode::asInt),
                        counted.required(UNDATED).required("doc_count").asInt(),
                        version)
                .counts(selected, facets);
    }

    private static <K> Map<K, Integer> counts(JsonNode terms, Function<JsonNode, K> key) {
        Map<K, Integer> counts = new HashMap<>();
        for (JsonNode bucket : SearchReply.buckets(terms))
            counts.put(
                    key.apply(bucket.required("key")),
                    bucket.required("doc_count").asInt());
        return counts;
    }
}
