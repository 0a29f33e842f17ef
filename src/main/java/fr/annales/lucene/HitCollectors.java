package fr.annales.lucene;

import fr.annales.engine.Sort;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** How the first hits of an order are collected. */
final class HitCollectors {
    private static final int COUNT_ALL = Integer.MAX_VALUE;

    private HitCollectors() {}

    /**
     * Collects in an order, and counts all.
     *
     * @param most how many hits to keep, at least 1
     * @param after the document after which they begin, in an order of date; or null
     */
    static CollectorManager<? extends Collector, ? extends TopDocs> first(
            int most, Sort sort, @Nullable FieldDoc after) {
        return switch (sort) {
            case RELEVANCE -> new TopScoreDocCollectorManager(most, COUNT_ALL);
            case DATE -> new TopFieldCollectorManager(Schema.BY_PLACE, most, after, COUNT_ALL);
            case DATE_DESCENDING -> new TopFieldCollectorManager(Schema.BY_PLACE_DESCENDING, most, after, COUNT_ALL);
        };
    }

    /** Collects by score, and counts not even all that it looks at. */
    static CollectorManager<? extends Collector, TopDocs> best(int most) {
        return new TopScoreDocCollectorManager(most, most);
    }
}
