package fr.annales.lucene;

import fr.annales.engine.Filters;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Drill down: the filter queries of a request, for what is selected in each dimension and what is excluded. */
final class DrillDown {
    private final List<Query> excluded;
    private final List<Selection> selections = new ArrayList<>();

    private record Selection(Dimension dimension, Query query) {
        boolean isOf(@Nullable Dimension other) {
            return other != null && other.field().equals(dimension.field());
        }
    }

    /**
     * The drill down by some filters.
     *
     * @param excluded the queries that exclude events
     */
    DrillDown(Filters filters, List<Query> excluded, OpenVersion version) {
        this.excluded = new ArrayList<>(excluded);
        if (filters.undated()) this.excluded.add(new FieldExistsQuery(Schema.EARLIEST));
        for (OrdinalCounts whole : version.whole()) {
            Query query = whole.dimension().filter(filters);
            if (query != null) selections.add(new Selection(whole.dimension(), query));
        }
    }

    private DrillDown(List<Selection> selections) {
        this.excluded = List.of();
        this.selections.addAll(selections);
    }

    /** The queries that exclude events. */
    List<Query> excluded() {
        return excluded;
    }

    /** This drill down without exclusions, for events from which the excluded ones have been removed. */
    DrillDown ofSelections() {
        return new DrillDown(selections);
    }

    /** Whether any dimension has a selection. */
    boolean selectsAny() {
        return !selections.isEmpty();
    }

    /** Whether a dimension has a selection. */
    boolean selects(Dimension dimension) {
        return selections.stream().anyMatch(selection -> selection.isOf(dimension));
    }

    /** Whether it has no filter but the selection of one dimension. */
    boolean isNothingBut(Dimension dimension) {
        return excluded.isEmpty() && selections.stream().allMatch(selection -> selection.isOf(dimension));
    }

    /** A query narrowed to the events that pass. */
    Query all(Query query) {
        return without(null, query);
    }

    /**
     * A query narrowed to the events that pass all but the selection of a dimension; null leaves out none. Where a
     * clause of the query is required, the filters become clauses of the same query, so that Lucene optimizes them
     * together.
     */
    Query without(@Nullable Dimension dimension, Query query) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
        if (query instanceof BooleanQuery several && several.clauses().stream().anyMatch(BooleanClause::isRequired)) {
            several.forEach(narrowed::add);
            narrowed.setMinimumNumberShouldMatch(several.getMinimumNumberShouldMatch());
        } else narrowed.add(query, Occur.MUST);
        for (Query other : excluded) narrowed.add(other, Occur.MUST_NOT);
        for (Selection selection : selections)
            if (!selection.isOf(dimension)) narrowed.add(selection.query, Occur.FILTER);
        return narrowed.build();
    }
}
