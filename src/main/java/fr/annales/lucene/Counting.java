package fr.annales.lucene;

import fr.annales.search.Counts;
import fr.annales.search.Filters;
import fr.annales.search.Request;
import fr.annales.search.TimeCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/**
 * Hits and counts in one pass over the matches (drill sideways): a document that misses the selection of one dimension
 * only is still counted in that dimension, as the law of counts wants it.
 */
record Counting(TopDocs hits, Counts counts) {
    static final FacetsConfig CONFIG = new FacetsConfig();

    /** The first hits that pass all filters, their exact total, and the counts of the facets asked for. */
    static Counting of(Query words, Request request, OpenVersion version, TimedSearcher searcher) throws IOException {
        Plan plan = new Plan(words, request, version);
        TopDocs hits = plan.collect(Hits.first(most(request, version), request.sort()), searcher);
        return new Counting(hits, counts(plan.tallies));
    }

    /** How many hits to keep: Lucene sets memory aside for that many, so never more than there are events. */
    private static int most(Request request, OpenVersion version) {
        return Math.clamp(
                request.offset() + request.limit(),
                1,
                Math.max(1, version.reader().maxDoc()));
    }

    private static Counts counts(List<Tally> tallies) {
        Map<String, Map<String, Integer>> concepts = new HashMap<>();
        TimeCounts time = null;
        for (Tally tally : tallies) {
            switch (tally.dimension()) {
                case TimeDimension dimension -> time = dimension.counts(tally);
                case ConceptDimension dimension -> concepts.put(dimension.facet(), dimension.counts(tally));
            }
        }
        return new Counts(concepts, time);
    }

    /** What narrows the hits, and which dimensions are counted where. */
    private static final class Plan {
        private final BooleanQuery.Builder narrowed = new BooleanQuery.Builder();

        /** The dimensions that are counted in the hits. */
        private final List<Dimension> straight = new ArrayList<>();

        /** Those that are counted also in what only their own selection leaves out. */
        private final List<Dimension> sideways = new ArrayList<>();

        private final List<Query> selections = new ArrayList<>();

        /** What has been counted. */
        private final List<Tally> tallies = new ArrayList<>();

        Plan(Query words, Request request, OpenVersion version) {
            narrowed.add(words, Occur.MUST);
            boolean undated = request.filters().undated();
            if (undated) narrowed.add(new FieldExistsQuery(Schema.EARLIEST), Occur.MUST_NOT);
            boolean everything = words instanceof MatchAllDocsQuery && !undated;
            for (Tally whole : version.whole()) {
                Dimension dimension = whole.dimension();
                Query selection = dimension.filter(request.filters());
                boolean isAsked = dimension.isAskedFor(request.facets());
                boolean isKnown = isAsked && everything && isAlone(dimension, request.filters(), version);
                if (isKnown) tallies.add(whole);
                if (isAsked && !isKnown) count(dimension, selection);
                else if (selection != null) narrowed.add(selection, Occur.FILTER);
            }
        }

        /** Whether no other dimension has a selection. */
        private static boolean isAlone(Dimension dimension, Filters filters, OpenVersion version) {
            return version.whole().stream()
                    .map(Tally::dimension)
                    .allMatch(other -> other.field().equals(dimension.field()) || other.filter(filters) == null);
        }

        private void count(Dimension dimension, @Nullable Query selection) {
            if (selection == null) straight.add(dimension);
            else {
                sideways.add(dimension);
                selections.add(selection);
            }
        }

        /** Searches, and counts on the way. */
        TopDocs collect(CollectorManager<? extends Collector, ? extends TopDocs> first, TimedSearcher searcher)
                throws IOException {
            MultiCollectorManager both = straight.isEmpty()
                    ? new MultiCollectorManager(first)
                    : new MultiCollectorManager(first, new Tallies.Manager(straight, searcher.deadline()));
            Object[] collected =
                    sideways.isEmpty() ? searcher.search(narrowed.build(), both) : collectSideways(both, searcher);
            if (!straight.isEmpty()) tallies.addAll(((Tallies) collected[1]).counted());
            return (TopDocs) collected[0];
        }

        private Object[] collectSideways(MultiCollectorManager both, TimedSearcher searcher) throws IOException {
            DrillDownQuery query = new DrillDownQuery(CONFIG, narrowed.build());
            List<Tallies.Manager> managers = new ArrayList<>();
            for (int i = 0; i < sideways.size(); i++) {
                query.add(sideways.get(i).field(), selections.get(i));
                managers.add(new Tallies.Manager(List.of(sideways.get(i)), searcher.deadline()));
            }
            DrillSideways.Result<Object[], Tallies> result = searcher.drillSideways(query, both, managers);
            for (Tallies counted : result.drillSidewaysResults()) tallies.addAll(counted.counted());
            return result.drillDownResult();
        }
    }
}
