package fr.annales.relevance;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was answered to a question, as far as the order of its hits is concerned.
 *
 * @param match the step of the ladder that answered
 * @param total how many events were found, on all pages
 * @param hits best first
 */
record Answer(String match, long total, List<Hit> hits) {

    record Hit(String id, String title) {}

    static Answer of(JsonNode json) {
        return new Answer(
                json.path("match").asString(),
                json.path("total").asLong(),
                json.path("hits")
                        .valueStream()
                        .map(hit -> new Hit(
                                hit.path("id").asString(), hit.path("title").asString()))
                        .toList());
    }

    List<String> ids() {
        return hits.stream().map(Hit::id).toList();
    }
}
