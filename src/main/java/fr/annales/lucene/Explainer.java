package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Explanation;
import fr.annales.engine.Request;
import fr.annales.engine.ScoredPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/**
 * Explains the scores of some hits: each query by which an attempt is scored is run on these documents alone.
 *
 * @param ids the ids of the hits, in their order
 * @param documents the documents of the hits, in the same order
 */
record Explainer(QueryBuilder queries, TimedSearcher searcher, List<String> ids, List<Integer> documents) {

    List<Explanation> explain(Attempt attempt, boolean everyWord, Request request) throws IOException {
        List<List<Explanation.Part>> parts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) parts.add(new ArrayList<>());
        for (ScoredPart part : queries.words(attempt)) add(part, ids.size(), parts);
        int rescored = Math.clamp((long) request.scoring().rescored() - request.offset(), 0, ids.size());
        for (ScoredPart part : queries.closeness(attempt, everyWord)) add(part, rescored, parts);
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) explanations.add(new Explanation(ids.get(i), parts.get(i)));
        return explanations;
    }

    /** Adds the scores that a query gives the first of the hits. */
    private void add(ScoredPart part, int first, List<List<Explanation.Part>> parts) throws IOException {
        if (first == 0) return;
        BooleanQuery query = new BooleanQuery.Builder()
                .add(queries.query(part), Occur.MUST)
                .add(new DocumentSetQuery(set(first)), Occur.FILTER)
                .build();
        for (ScoreDoc found : searcher.search(query, new TopScoreDocCollectorManager(first, first)).scoreDocs)
            parts.get(documents.indexOf(found.doc)).add(new Explanation.Part(part.kind(), part.clauses(), found.score));
    }

    private FixedBitSet set(int first) {
        FixedBitSet set = new FixedBitSet(searcher.segment().size());
        documents.subList(0, first).forEach(set::set);
        return set;
    }
}
