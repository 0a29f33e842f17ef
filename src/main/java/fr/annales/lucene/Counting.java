package fr.annales.lucene;

import fr.annales.search.Counts;
import fr.annales.search.Request;
import fr.annales.search.TimeCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/**
 * Hits and counts in one pass over the matches (drill sideways): a document that misses the selection of one dimension
 * only is still counted in that dimension, as the law of counts wants it.
 */
record Counting(TopDocs hits, Counts counts) {
    static final FacetsConfig CONFIG = new FacetsConfig();

    /** The first hits that pass all filters, their exact total, and the counts of the facets asked for. */
    static Counting of(Query words, Request request, OpenVersion version, TimedSearcher searcher) throws IOException {
        DrillDownQuery query = new DrillDownQuery(CONFIG, narrowed(words, request, version.dimensions()));
        List<CollectorManager<? extends Collector, ?>> straight = new ArrayList<>();
        straight.add(Hits.first(most(request, version), request.sort()));
        List<Tally.Manager> sideways = new ArrayList<>();
        for (Dimension dimension : version.dimensions()) {
            if (!dimension.isAskedFor(request.facets())) continue;
            Tally.Manager tally = new Tally.Manager(dimension, searcher.deadline());
            Query selection = dimension.filter(request.filters());
            if (selection != null) {
                query.add(dimension.name(), selection);
                sideways.add(tally);
            } else straight.add(tally);
        }
        return collect(
                query, new MultiCollectorManager(straight.toArray(new CollectorManager<?, ?>[0])), sideways, searcher);
    }

    private static Counting collect(
            DrillDownQuery query, MultiCollectorManager straight, List<Tally.Manager> sideways, TimedSearcher searcher)
            throws IOException {
        if (sideways.isEmpty()) return counted(searcher.search(query, straight), List.of());
        var result = searcher.drillSideways(query, straight, sideways);
        return counted(result.drillDownResult(), result.drillSidewaysResults());
    }

    private static Counting counted(Object[] straight, List<Tally> sideways) throws IOException {
        Map<String, Map<String, Integer>> concepts = new HashMap<>();
        TimeCounts time = null;
        List<Tally> tallies = new ArrayList<>(sideways);
        for (int i = 1; i < straight.length; i++) tallies.add((Tally) straight[i]);
        for (Tally tally : tallies) {
            switch (tally) {
                case TimeDimension.Spans spans -> time = spans.counts();
                case ConceptDimension.Ordinals ordinals -> concepts.put(ordinals.facet(), ordinals.counts());
            }
        }
        return new Counting((TopDocs) straight[0], new Counts(concepts, time));
    }

    /** With the selections that no count asked for looks beyond. */
    private static Query narrowed(Query words, Request request, List<Dimension> dimensions) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (request.filters().undated()) narrowed.add(new FieldExistsQuery(Schema.EARLIEST), Occur.MUST_NOT);
        for (Dimension dimension : dimensions) {
            Query selection = dimension.filter(request.filters());
            if (selection != null && !dimension.isAskedFor(request.facets())) narrowed.add(selection, Occur.FILTER);
        }
        return narrowed.build();
    }

    /** How many hits to keep: Lucene sets memory aside for that many, so never more than there are events. */
    private static int most(Request request, OpenVersion version) {
        return Math.clamp(
                request.offset() + request.limit(),
                1,
                Math.max(1, version.reader().maxDoc()));
    }
}
