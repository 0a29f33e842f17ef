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
import tools.jackson.databind.JsonNode;

/**
 * The aggregations that count some dimensions, each over the events that pass the selections of all others. As many
 * values are asked for as there are, so that no shard leaves one out and counts are exact.
 *
 * @param dimensions the dimensions, as {@link DrillDown} names them
 * @param drillDown the selections
 */
record Aggregations(List<String> dimensions, DrillDown drillDown, VersionData version) {
    private static final String VALUES = "values";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String BEGINS = "begins";
    private static final String UNDATED = "undated";

    /** What no selection narrows is aggregated as it is: a filter that all pass is work for each shard. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (String dimension : dimensions) {
            List<Query> others = others(dimension);
            Map<String, Object> counted = counted(dimension);
            if (others.isEmpty()) counted.forEach((name, values) -> json.put(prefix(dimension) + name, values));
            else json.put(prefix(dimension), Map.of("filter", filter(others), "aggs", counted));
        }
        return json;
    }

    private List<Query> others(String dimension) {
        return drillDown.selected(dimensions, dimension);
    }

    private static Map<String, Object> filter(List<Query> queries) {
        return Query.filter(queries.toArray(Query[]::new)).json();
    }

    /** A number: names of aggregations may not have every sign that those of facets may. */
    private String prefix(String dimension) {
        return Integer.toString(dimensions.indexOf(dimension));
    }

    /** What was counted of a dimension, by its name in {@link #counted}. */
    private Function<String, JsonNode> read(String dimension, SearchReply reply) {
        String prefix = prefix(dimension);
        return others(dimension).isEmpty()
                ? name -> reply.aggregation(prefix + name)
                : reply.aggregation(prefix)::required;
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
        for (String dimension : dimensions) {
            Function<String, JsonNode> counted = read(dimension, reply);
            if (dimension.equals(DrillDown.TIME)) time = time(counted, selected, facets);
            else concepts.put(dimension, counts(counted.apply(VALUES), JsonNode::asString));
        }
        return new Counts(concepts, time);
    }

    private TimeCounts time(Function<String, JsonNode> counted, TimeFilter selected, Set<String> facets) {
        return new YearCounts(
                        counts(counted.apply(FIRST), JsonNode::asInt),
                        counts(counted.apply(LAST), JsonNode::asInt),
                        counts(counted.apply(BEGINS), JsonNode::asInt),
                        counted.apply(UNDATED).required("doc_count").asInt(),
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
