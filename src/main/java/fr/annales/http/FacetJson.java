package fr.annales.http;

import fr.annales.search.FacetResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A facet; {@code distinct} only for a vocabulary, {@code undated} only for years. */
record FacetJson(
        List<FacetResult.Value> values,
        @Nullable Integer distinct,
        @Nullable Integer undated) {

    /** The facets by name, in their order. */
    static Map<String, FacetJson> of(List<FacetResult> facets) {
        Map<String, FacetJson> byName = new LinkedHashMap<>();
        for (FacetResult facet : facets)
            byName.put(facet.name(), new FacetJson(facet.values(), facet.distinct(), facet.undated()));
        return byName;
    }
}
