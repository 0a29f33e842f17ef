package fr.annales.lucene;

import fr.annales.search.Counts;
import fr.annales.search.Request;
import fr.annales.search.TimeCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/** The first hits of a request, their exact total, and the counts of the facets asked for, by the law of counts. */
record Counting(TopDocs hits, Counts counts) {
    /** How many of the first hits by relevance are looked at more closely, whatever the page. */
    static final int RESCORED = 100;

    /**
     * Searches once for the hits and all dimensions without a selection, and once more for each dimension with one,
     * which looks beyond it: that search needs no scores, and so is cheap. What is that of the whole archive is known.
     */
    static Counting of(Query asked, Request request, OpenVersion version, TimedSearcher searcher) throws IOException {
        Narrowing narrowing = new Narrowing(asked, request.filters(), version);
        List<Tally> tallies = new ArrayList<>();
        List<Dimension> straight = new ArrayList<>();
        for (Tally whole : version.whole()) {
            Dimension dimension = whole.dimension();
            if (!dimension.isAskedFor(request.facets())) continue;
            if (narrowing.isNothingBut(dimension)) tallies.add(whole);
            else if (narrowing.selects(dimension))
                tallies.addAll(searcher.count(narrowing.without(dimension), List.of(dimension)));
            else straight.add(dimension);
        }
        var first = Hits.first(most(request, version), request.sort());
        TopDocs hits = straight.isEmpty()
                ? searcher.search(narrowing.all(), first)
                : collect(
                        narrowing.all(), first, new Tallies.Manager(straight, searcher.deadline()), searcher, tallies);
        return new Counting(hits, counts(tallies, request));
    }

    private static TopDocs collect(
            Query query,
            CollectorManager<? extends Collector, ? extends TopDocs> first,
            Tallies.Manager straight,
            TimedSearcher searcher,
            List<Tally> tallies)
            throws IOException {
        Object[] both = searcher.search(query, new MultiCollectorManager(first, straight));
        tallies.addAll(((Tallies) both[1]).counted());
        return (TopDocs) both[0];
    }

    /** How many hits to keep: Lucene sets memory aside for that many, so never more than there are events. */
    private static int most(Request request, OpenVersion version) {
        int shown = request.offset() + request.limit();
        return Math.clamp(
                request.isScored() ? Math.max(shown, RESCORED) : shown,
                1,
                Math.max(1, version.reader().maxDoc()));
    }

    private static Counts counts(List<Tally> tallies, Request request) {
        Map<String, Map<String, Integer>> concepts = new HashMap<>();
        TimeCounts time = null;
        for (Tally tally : tallies) {
            switch (tally.dimension()) {
                case TimeDimension dimension ->
                    time = dimension.counts(tally, request.filters().time());
                case ConceptDimension dimension -> concepts.put(dimension.facet(), dimension.counts(tally));
            }
        }
        return new Counts(concepts, time);
    }
}
