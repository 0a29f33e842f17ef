package fr.annales.intake;

import fr.annales.archive.Slug;
import fr.annales.event.Facet;
import fr.annales.foreign.ForeignRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all rows before any is written: the values of facets, and by what each event is known again. */
final class Learning extends EventRows {
    private final boolean areKnownAgain;
    private final Map<Facet, Vocabularies.ValueCounts> values = new LinkedHashMap<>();
    private final List<Matching.Known> rows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** @param areKnownAgain whether there is an earlier import to know them from */
    Learning(Answers answers, CellDates dates, boolean areKnownAgain) {
        super(answers, dates);
        this.areKnownAgain = areKnownAgain;
    }

    @Override
    public void heading(ForeignRow row) {
        // No event.
    }

    @Override
    void event(ForeignRow row, Row cells, Draft draft) {
        draft.values()
                .forEach((facet, all) -> values.computeIfAbsent(facet, _ -> new Vocabularies.ValueCounts())
                        .add(all));
        String id = Slug.of(draft.id());
        if (!id.isEmpty()) ids.add(id);
        if (!areKnownAgain) return;
        RowFingerprints prints = RowFingerprints.of(columns(), row.number(), cells, draft);
        boolean isCounted = Ids.counts(Slug.of(RowFingerprints.key(draft)));
        rows.add(new Matching.Known(columns().table().file(), columns().table().sheet(), id, isCounted, prints));
    }

    @Override
    void passed(ForeignRow row, RowReader.SkippedRow passed, String ref) {
        // No event.
    }

    /** Of each facet, in the order of the columns. */
    Map<Facet, Vocabularies.ValueCounts> values() {
        return values;
    }

    List<Matching.Known> rows() {
        return rows;
    }

    /** The ids that rows have of their own. */
    Set<String> ids() {
        return ids;
    }
}
