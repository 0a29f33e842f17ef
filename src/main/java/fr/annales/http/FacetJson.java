package fr.annales.http;

import fr.annales.search.FacetResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A facet; {@code distinct} only for a vocabulary, {@code undated} only for years. */
record FacetJson(
        List<ValueJson> values,
        @Nullable Integer distinct,
        @Nullable Integer undated) {

    /** A value; {@code begins} only for years. */
    record ValueJson(
            String value, String label, int count, @Nullable Integer begins, boolean selected) {

        static ValueJson of(FacetResult.Value value) {
            return new ValueJson(value.value(), value.label(), value.count(), value.begins(), value.selected());
        }
    }

    /** The facets by name, in their order. */
    static Map<String, FacetJson> of(List<FacetResult> facets) {
        Map<String, FacetJson> byName = new LinkedHashMap<>();
        for (FacetResult facet : facets) {
            List<ValueJson> values = facet.values().stream().map(ValueJson::of).toList();
            byName.put(facet.name(), new FacetJson(values, facet.distinct(), facet.undated()));
        }
        return byName;
    }
}
