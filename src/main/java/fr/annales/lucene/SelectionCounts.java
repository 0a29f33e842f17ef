package fr.annales.lucene;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The counts of what selections alone leave of a version, where no word is sought: a cache of the least recently used.
 * Whoever browses asks for the same counts again with each page, and with each other value of the same facet.
 */
final class SelectionCounts {
    /** Those of a facet of 10,000 concepts take 40 KB. */
    private static final int MOST = 64;

    private final SequencedMap<Key, OrdinalCounts> kept = LinkedHashMap.newLinkedHashMap(MOST);

    private record Key(Query passing, String field) {}

    /**
     * The counts of a dimension, or null when they are not kept.
     *
     * @param passing the query of the selections in all other dimensions
     */
    synchronized @Nullable OrdinalCounts get(Query passing, Dimension dimension) {
        Key key = new Key(passing, dimension.field());
        OrdinalCounts counts = kept.remove(key);
        if (counts != null) kept.put(key, counts);
        return counts;
    }

    /** Keeps counts that are complete, and lets go of those that were used longest ago. */
    synchronized void put(Query passing, OrdinalCounts counts) {
        kept.put(new Key(passing, counts.dimension().field()), counts);
        if (kept.size() > MOST) kept.pollFirstEntry();
    }
}
