package fr.annales.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of one search among several that are sent together, with the name of its index. */
final class SearchBody {
    /** The name of the index in the header. */
    static final String INDEX = "index";

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> body = new LinkedHashMap<>();

    private SearchBody(String index) {
        header.put(INDEX, index);
        header.put("allow_partial_search_results", false);
    }

    /** A search that counts the documents of a query exactly, and returns none. */
    static SearchBody of(String index, Query query) {
        SearchBody search = new SearchBody(index);
        search.body.put("query", query.json());
        search.body.put("size", 0);
        search.body.put("track_total_hits", true);
        return search;
    }

    /** A search that tells whether a query has any hit. */
    static SearchBody any(String index, Query query) {
        SearchBody search = new SearchBody(index);
        search.body.put("query", Query.filter(query).json());
        search.body.put("size", 0);
        search.body.put("terminate_after", 1);
        return search;
    }

    SearchBody hits(int size, List<Map<String, Object>> order) {
        body.put("size", size);
        body.put("sort", order);
        return this;
    }

    /**
     * This search with term statistics over all shards, so that scores do not depend on the shard
     * ({@code dfs_query_then_fetch}).
     */
    SearchBody scored() {
        header.put("search_type", "dfs_query_then_fetch");
        return this;
    }

    /** This search without a count, for which the cluster may have to look at more documents than the hits. */
    SearchBody uncounted() {
        return with("track_total_hits", false);
    }

    SearchBody with(String member, Object value) {
        body.put(member, value);
        return this;
    }

    Map<String, Object> header() {
        return header;
    }

    Map<String, Object> body() {
        return body;
    }
}
