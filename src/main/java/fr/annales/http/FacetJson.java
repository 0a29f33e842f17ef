package fr.annales.http;

import fr.annales.search.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A facet; {@code distinct} only for a vocabulary, {@code undated} only for years. */
record FacetJson(
        List<Facet.Value> values,
        @Nullable Integer distinct,
        @Nullable Integer undated) {

    /** The facets by name, in their order. */
    static Map<String, FacetJson> of(List<Facet> facets) {
        Map<String, FacetJson> byName = new LinkedHashMap<>();
        facets.forEach(
                facet -> byName.put(facet.name(), new FacetJson(facet.values(), facet.distinct(), facet.undated())));
        return byName;
    }
}
