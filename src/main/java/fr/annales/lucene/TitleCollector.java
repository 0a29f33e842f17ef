package fr.annales.lucene;

import fr.annales.engine.Completions.Title;
import fr.annales.engine.Deadline;
import fr.annales.engine.TitleQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** A collector of the first different titles in the order of date, which stops when it has enough. */
final class TitleCollector implements Collector, LeafCollector {
    private static final int DEADLINE_EVERY = 1 << 10;

    private final int most;
    private final Deadline deadline;
    private final Set<Integer> ordinals = new HashSet<>();
    private final List<Title> titles = new ArrayList<>();
    private int seen;
    private SortedDocValues texts = DocValues.emptySorted();
    private SortedDocValues ids = DocValues.emptySorted();

    private TitleCollector(int most, Deadline deadline) {
        this.most = most;
        this.deadline = deadline;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        texts = DocValues.getSorted(context.reader(), Schema.TITLE);
        ids = DocValues.getSorted(context.reader(), Schema.ID);
        return this;
    }

    @Override
    public void setScorer(Scorable scorer) {
        // The order of date needs no scores.
    }

    @Override
    public void collect(int document) throws IOException {
        if (titles.size() == most || seen == TitleQuery.MOST_LOOKED_AT) throw new CollectionTerminatedException();
        if (seen++ % DEADLINE_EVERY == 0) deadline.check();
        if (!texts.advanceExact(document) || !ordinals.add(texts.ordValue()) || !ids.advanceExact(document)) return;
        titles.add(new Title(
                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                texts.lookupOrd(texts.ordValue()).utf8ToString()));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The manager of a search in one segment, which has one collector. */
    record Manager(int most, Deadline deadline) implements CollectorManager<TitleCollector, List<Title>> {
        @Override
        public TitleCollector newCollector() {
            return new TitleCollector(most, deadline);
        }

        @Override
        public List<Title> reduce(Collection<TitleCollector> collected) {
            return collected.stream().flatMap(first -> first.titles.stream()).toList();
        }
    }
}
