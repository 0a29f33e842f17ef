package fr.annales.web;

import fr.annales.address.KindQuestion;
import fr.annales.address.SearchParameters;
import fr.annales.engine.TimeFilter;
import java.util.List;

/**
 * An end of the period as a field of a form.
 *
 * @param value as it was typed where one of the two cannot be read
 * @param fault what is wrong with it, or nothing
 */
record PeriodField(String name, String label, String value, String fault) {

    /** The beginning and the end. */
    static List<PeriodField> both(KindQuestion asked, TimeFilter time) {
        return List.of(
                of(SearchParameters.FROM, "Du", PeriodLabel.from(time.from()), asked),
                of(SearchParameters.TO, "Au", PeriodLabel.to(time.to()), asked));
    }

    private static PeriodField of(String name, String label, String read, KindQuestion asked) {
        FieldFaults faults = new FieldFaults(asked);
        String value = faults.areOfDates() ? asked.typed().getOrDefault(name, "") : read;
        return new PeriodField(name, label, value, faults.ofDate(name));
    }

    boolean isFaulty() {
        return !fault.isEmpty();
    }
}
