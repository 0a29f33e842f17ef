package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.Explanation;
import fr.annales.engine.ScoredPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Explains the scores of some hits: each query by which an attempt is scored has a name, and a reply tells the score of
 * each.
 */
record Explainer(AttemptQueries queries, Attempt attempt) {

    SearchBody search(String index, List<String> ids) {
        Query some = Query.bool()
                .must(List.of(queries.explained(attempt)))
                .filter(List.of(Query.terms(Schema.ID, ids)))
                .build();
        return SearchBody.of(index, some)
                .with("size", Math.min(ids.size(), Schema.MOST_HITS))
                .with("_source", List.of(Schema.EVENT + "." + Schema.ID))
                .scored();
    }

    List<Explanation> read(List<String> ids, SearchReply reply) {
        List<ScoredPart> parts = queries.parts(attempt);
        Map<String, Explanation> byId = new HashMap<>();
        for (JsonNode hit : reply.hits()) {
            String id = hit.required("_source")
                    .required(Schema.EVENT)
                    .required(Schema.ID)
                    .asString();
            byId.put(id, new Explanation(id, scores(hit, parts)));
        }
        return ids.stream().map(id -> present(id, byId)).toList();
    }

    private static Explanation present(String id, Map<String, Explanation> byId) {
        Explanation found = byId.get(id);
        if (found == null) throw new IllegalArgumentException("no hit of this version: " + id);
        return found;
    }

    private static List<Explanation.Part> scores(JsonNode hit, List<ScoredPart> parts) {
        List<Explanation.Part> scores = new ArrayList<>();
        JsonNode matched = hit.path("matched_queries");
        for (int i = 0; i < parts.size(); i++) {
            JsonNode score = matched.path(Integer.toString(i));
            ScoredPart part = parts.get(i);
            if (score.isNumber()) scores.add(new Explanation.Part(part.kind(), part.clauses(), score.floatValue()));
        }
        return scores;
    }
}
