package fr.annales.opensearch;

import fr.annales.engine.Counts;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What no selection narrows is aggregated as it is: a filter that all pass is work for each shard. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (String dimension : dimensions) {
            List<Query> others = others(dimension);
            Map<String, Object> values = terms(field(dimension));
            json.put(
                    name(dimension),
                    others.isEmpty() ? values : Map.of("filter", filter(others), "aggs", Map.of(VALUES, values)));
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
    private String name(String dimension) {
        return Integer.toString(dimensions.indexOf(dimension));
    }

    private static String field(String dimension) {
        return dimension.equals(DrillDown.TIME) ? Schema.YEARS : Schema.concepts(dimension);
    }

    private Map<String, Object> terms(String field) {
        int size = Math.max(1, version.values().getOrDefault(field, 1));
        return Map.of("terms", Map.of("field", field, "size", size));
    }

    Counts read(SearchReply reply, TimeFilter selected, Set<String> facets) {
        Map<String, Map<String, Integer>> concepts = new HashMap<>();
        TimeCounts time = null;
        for (String dimension : dimensions) {
            Map<String, Integer> counts = counts(dimension, reply);
            if (dimension.equals(DrillDown.TIME))
                time = YearCounts.of(counts, version.years()).counts(selected, facets);
            else concepts.put(dimension, counts);
        }
        return new Counts(concepts, time);
    }

    private Map<String, Integer> counts(String dimension, SearchReply reply) {
        JsonNode counted = reply.aggregation(name(dimension));
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode bucket : SearchReply.buckets(others(dimension).isEmpty() ? counted : counted.required(VALUES)))
            counts.put(
                    bucket.required("key").asString(),
                    bucket.required("doc_count").asInt());
        return counts;
    }
}
