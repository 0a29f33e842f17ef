package fr.annales.opensearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query in the language of OpenSearch.
 *
 * @param json the query as maps and lists
 */
record Query(Map<String, Object> json) {
    static final Query ALL = new Query(Map.of("match_all", Map.of()));
    static final Query NONE = new Query(Map.of("match_none", Map.of()));

    static Query term(String field, Object value) {
        return new Query(Map.of("term", Map.of(field, value)));
    }

    static Query term(String field, String value, float boost) {
        return new Query(Map.of("term", Map.of(field, Map.of("value", value, "boost", boost))));
    }

    /** Matches documents that have one of some values, without a score. */
    static Query terms(String field, Collection<?> values) {
        return new Query(Map.of("terms", Map.of(field, values)));
    }

    static Query exists(String field) {
        return new Query(Map.of("exists", Map.of("field", field)));
    }

    static Query prefix(String field, String beginning) {
        return new Query(Map.of("prefix", Map.of(field, beginning)));
    }

    static Query regexp(String field, String pattern) {
        return new Query(Map.of(
                "regexp",
                Map.of(field, Map.of("value", pattern, "flags", "NONE", "max_determinized_states", 100_000))));
    }

    /** Matches values within an edit distance that have the same first letter; a transposition is one edit. */
    static Query fuzzy(String field, String value, int edits) {
        return new Query(Map.of(
                "fuzzy",
                Map.of(
                        field,
                        Map.of(
                                "value",
                                value,
                                "fuzziness",
                                edits,
                                "prefix_length",
                                1,
                                "transpositions",
                                true,
                                "rewrite",
                                "constant_score"))));
    }

    /** Matches numbers within a range, both ends included; null is an open side. */
    static Query range(String field, @Nullable Long from, @Nullable Long to) {
        Map<String, Object> range = new LinkedHashMap<>();
        if (from != null) range.put("gte", from);
        if (to != null) range.put("lte", to);
        return new Query(Map.of("range", Map.of(field, range)));
    }

    /** Matches words, written for the analyzer of {@link Schema}, with a number of other words between them at most. */
    static Query phrase(String field, String words, int slop) {
        return new Query(Map.of("match_phrase", Map.of(field, Map.of("query", words, "slop", slop))));
    }

    static Query constant(Query query, float score) {
        return new Query(Map.of("constant_score", Map.of("filter", query.json, "boost", score)));
    }

    /** Matches documents of any of some queries, each scored by the query that scores most ({@code dis_max}). */
    static Query best(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : new Query(Map.of("dis_max", Map.of("queries", json(queries), "tie_breaker", 0)));
    }

    static Query filter(Query... queries) {
        return bool().filter(Arrays.asList(queries)).build();
    }

    static Query anyOf(List<Query> queries) {
        return bool().should(queries, 1).build();
    }

    /** This query with its score multiplied. */
    Query boosted(float boost) {
        return boost == 1 ? this : new Query(Map.of("bool", Map.of("must", List.of(json), "boost", boost)));
    }

    /** This query with a name, by which a hit tells its score. */
    Query named(String name) {
        return new Query(Map.of("bool", Map.of("must", List.of(json), "_name", name)));
    }

    private static List<Map<String, Object>> json(List<Query> queries) {
        return queries.stream().map(Query::json).toList();
    }

    static Bool bool() {
        return new Bool();
    }

    /** A builder of boolean queries. */
    static final class Bool {
        private final List<Query> must = new ArrayList<>();
        private final List<Query> should = new ArrayList<>();
        private final List<Query> filter = new ArrayList<>();
        private final List<Query> mustNot = new ArrayList<>();
        private int minimum;

        Bool must(List<Query> queries) {
            must.addAll(queries);
            return this;
        }

        Bool should(List<Query> queries, int atLeast) {
            should.addAll(queries);
            minimum = atLeast;
            return this;
        }

        Bool filter(List<Query> queries) {
            filter.addAll(queries);
            return this;
        }

        Bool mustNot(List<Query> queries) {
            mustNot.addAll(queries);
            return this;
        }

        Query build() {
            Map<String, Object> bool = new LinkedHashMap<>();
            put("must", must, bool);
            put("filter", filter, bool);
            put("must_not", mustNot, bool);
            put("should", should, bool);
            bool.put("minimum_should_match", minimum);
            return new Query(Map.of("bool", bool));
        }

        private static void put(String occur, List<Query> queries, Map<String, Object> bool) {
            if (!queries.isEmpty()) bool.put(occur, json(queries));
        }
    }
}
