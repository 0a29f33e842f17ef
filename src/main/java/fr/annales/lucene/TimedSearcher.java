package fr.annales.lucene;

import fr.annales.search.Deadline;
import fr.annales.search.TooSlow;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Searches until the deadline of one request, after which it is {@link TooSlow} rather than incomplete. */
record TimedSearcher(IndexReader reader, Deadline deadline) {

    <R> R search(Query query, CollectorManager<? extends Collector, R> manager) throws IOException {
        deadline.check();
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(deadline::hasPassed);
        R result = searcher.search(query, manager);
        if (searcher.timedOut()) throw new TooSlow();
        return result;
    }

    /** Searches straight and sideways. Lucene cannot time this itself: the tallies look at the deadline as they count. */
    DrillSideways.Result<Object[], Tallies> drillSideways(
            DrillDownQuery query,
            CollectorManager<? extends Collector, Object[]> straight,
            List<Tallies.Manager> sideways)
            throws IOException {
        deadline.check();
        return new DrillSideways(
                        new IndexSearcher(reader), Counting.CONFIG, (@Nullable SortedSetDocValuesReaderState) null)
                .search(query, straight, sideways);
    }
}
