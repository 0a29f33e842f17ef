package fr.annales.search;

import fr.annales.engine.Counts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A facet of a result, with its values.
 *
 * @param name its parameter
 * @param values the values with a count and the selected ones: years and decades by date, others by count, then label
 * @param distinct how many values have a count, or null for a facet of time
 * @param undated how many events have no date, for the facet of years; null for others
 */
public record FacetResult(
        String name,
        List<Value> values,
        @Nullable Integer distinct,
        @Nullable Integer undated) {

    /**
     * A value of a facet.
     *
     * @param value what its parameter takes
     * @param label what is shown
     * @param count by the law of counts, see {@link Counts}
     * @param begins how many of the events begin in this year, or null for a facet other than years
     */
    public record Value(
            String value, String label, int count, @Nullable Integer begins, boolean selected) {}

    /** The number of events without a date, as one of some facets tells it; 0 where none does. */
    static int undated(List<FacetResult> facets) {
        return facets.stream()
                .map(FacetResult::undated)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The values of the facet with a name, among some facets; none where it is not among them. */
    static List<Value> values(String name, List<FacetResult> facets) {
        return facets.stream()
                .filter(facet -> facet.name.equals(name))
                .flatMap(facet -> facet.values.stream())
                .toList();
    }
}
