package fr.annales.lucene;

import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import java.time.Instant;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The query and the order for events that changed within some time.
 *
 * @param published the time of the version, which is written as {@link Schema#PENDING} in its events
 */
record ChangeQuery(ChangeRequest request, Instant published) {

    private String field() {
        return request.order() == ChangeOrder.DATESTAMP ? Schema.DATESTAMP : Schema.MODIFIED;
    }

    /** A query for the events, of some, that changed within the time asked for. */
    Query query(Query events) {
        if (request.from() == null && request.until() == null) return events;
        if (request.from() != null && request.from().isAfter(published))
            return new MatchNoDocsQuery("after all changes");
        long first = request.from() == null ? Long.MIN_VALUE : request.from().getEpochSecond();
        long last = request.until() == null ? Schema.PENDING : written(request.until());
        return new BooleanQuery.Builder()
                .add(events, Occur.MUST)
                .add(NumericDocValuesField.newSlowRangeQuery(field(), first, last), Occur.FILTER)
                .build();
    }

    /** Collects events in the order of their changes after the place asked for, and counts all. */
    CollectorManager<TopFieldCollector, TopFieldDocs> inOrder(Segment segment) {
        Sort order = new Sort(
                new SortField(field(), SortField.Type.LONG, request.order().isDescending()),
                new SortField(Schema.ID, SortField.Type.STRING));
        int most = Math.clamp(request.limit(), 1, Math.max(1, segment.size()));
        return new TopFieldCollectorManager(order, most, after(request.after()), Integer.MAX_VALUE);
    }

    private @Nullable FieldDoc after(ChangeRequest.@Nullable Place place) {
        return place == null
                ? null
                : new FieldDoc(
                        Integer.MAX_VALUE, Float.NaN, new Object[] {written(place.time()), new BytesRef(place.id())});
    }

    /** A time as it is written in the index, where the time of the version is later than all others. */
    private long written(Instant time) {
        if (time.isAfter(published)) return Long.MAX_VALUE;
        return time.equals(published) ? Schema.PENDING : time.getEpochSecond();
    }
}
