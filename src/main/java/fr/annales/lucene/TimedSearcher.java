package fr.annales.lucene;

import fr.annales.search.Deadline;
import fr.annales.search.TooSlow;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

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

    /** Counts the events of a query in some dimensions. */
    List<Tally> count(Query query, List<Dimension> dimensions) throws IOException {
        return search(query, new Tallies.Manager(dimensions, deadline)).counted();
    }
}
