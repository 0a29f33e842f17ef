package fr.annales.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One search among several that are sent together: the index, and what is asked of it. */
final class SearchBody {
    /** The name of the index in the header. */
    static final String INDEX = "index";

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> body = new LinkedHashMap<>();

    private SearchBody(String index) {
        header.put(INDEX, index);
        header.put("allow_partial_search_results", false);
    }

    /** The documents of a query, none of which are returned, exactly counted. */
    static SearchBody of(String index, Query query) {
        SearchBody search = new SearchBody(index);
        search.body.put("query", query.json());
        search.body.put("size", 0);
        search.body.put("track_total_hits", true);
        return search;
    }

    /** Whether there is any. */
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

    /** Has the shards agree on how frequent each word is, as a score takes it. */
    SearchBody scored() {
        header.put("search_type", "dfs_query_then_fetch");
        return this;
    }

    /** Does not count: that may need a look at more than the hits. */
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
