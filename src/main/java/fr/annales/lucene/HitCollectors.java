package fr.annales.lucene;

import fr.annales.engine.Sort;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Makes the collectors of the first hits. */
final class HitCollectors {
    private static final int COUNT_ALL = Integer.MAX_VALUE;

    private HitCollectors() {}

    /**
     * A collector of the first hits in an order, which counts all hits exactly.
     *
     * @param most how many hits to keep, at least 1
     * @param after the place after which hits begin, in an order of date; or null
     */
    static CollectorManager<? extends Collector, ? extends TopDocs> first(
            int most, Sort sort, @Nullable FieldDoc after) {
        return switch (sort) {
            case RELEVANCE -> new TopScoreDocCollectorManager(most, COUNT_ALL);
            case DATE -> new TopFieldCollectorManager(Schema.BY_PLACE, most, after, COUNT_ALL);
            case DATE_DESCENDING -> new TopFieldCollectorManager(Schema.BY_PLACE_DESCENDING, most, after, COUNT_ALL);
        };
    }

    /**
     * A collector of the hits with the best scores, which does not count exactly, so that Lucene may skip hits that
     * cannot be among them.
     */
    static CollectorManager<? extends Collector, TopDocs> best(int most) {
        return new TopScoreDocCollectorManager(most, most);
    }
}
