package fr.annales.http;

import fr.annales.address.SearchParameters;
import fr.annales.search.Nearest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When there are events, around a period that has none. */
record NearestJson(@Nullable TimeJson before, @Nullable TimeJson after) {

    /**
     * A year or a decade.
     *
     * @param parameters the search that finds so many
     */
    record TimeJson(String facet, String value, String label, int count, Map<String, List<String>> parameters) {
        static @Nullable TimeJson of(Nearest.@Nullable Time time) {
            return time == null
                    ? null
                    : new TimeJson(
                            time.facet(),
                            Integer.toString(time.value()),
                            time.label(),
                            time.count(),
                            SearchParameters.parameters(time.text(), time.filters()));
        }
    }

    static @Nullable NearestJson of(@Nullable Nearest nearest) {
        return nearest == null ? null : new NearestJson(TimeJson.of(nearest.before()), TimeJson.of(nearest.after()));
    }
}
