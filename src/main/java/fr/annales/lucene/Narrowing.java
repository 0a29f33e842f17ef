package fr.annales.lucene;

import fr.annales.search.Filters;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What is asked under what is selected, with one selection or another left out. */
final class Narrowing {
    private final Query asked;
    private final boolean undated;
    private final List<Selection> selections = new ArrayList<>();

    private record Selection(Dimension dimension, Query query) {
        boolean isOf(@Nullable Dimension other) {
            return other != null && other.field().equals(dimension.field());
        }
    }

    Narrowing(Query asked, Filters filters, OpenVersion version) {
        this.asked = asked;
        this.undated = filters.undated();
        for (Tally whole : version.whole()) {
            Query query = whole.dimension().filter(filters);
            if (query != null) selections.add(new Selection(whole.dimension(), query));
        }
    }

    /** Whether a dimension has a selection. */
    boolean selects(Dimension dimension) {
        return selections.stream().anyMatch(selection -> selection.isOf(dimension));
    }

    /** Whether every event of the archive passes but for the selection of a dimension. */
    boolean isNothingBut(Dimension dimension) {
        return asked instanceof MatchAllDocsQuery
                && !undated
                && selections.stream().allMatch(selection -> selection.isOf(dimension));
    }

    /** The events that pass. */
    Query all() {
        return without(null);
    }

    /** The events that pass all but the selection of a dimension; null leaves out none. */
    Query without(@Nullable Dimension dimension) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(asked, Occur.MUST);
        if (undated) narrowed.add(new FieldExistsQuery(Schema.EARLIEST), Occur.MUST_NOT);
        for (Selection selection : selections)
            if (!selection.isOf(dimension)) narrowed.add(selection.query, Occur.FILTER);
        return narrowed.build();
    }
}
