package fr.annales.opensearch;

import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drill down: the filter queries of a request, for what is selected in each dimension and what is excluded. A dimension
 * is a facet, or all facets of time.
 *
 * @param excluded the queries that exclude events
 * @param selections the queries for what is selected, by dimension
 */
record DrillDown(List<Query> excluded, Map<String, Query> selections) {
    /** The name of the dimension of time, which no facet of an archive has. */
    static final String TIME = "";

    static DrillDown of(Filters filters, List<Query> excluded, VersionData version) {
        List<Query> none = new ArrayList<>(excluded);
        if (filters.undated()) none.add(Query.exists(Schema.EARLIEST));
        Map<String, Query> selections = new LinkedHashMap<>();
        Query time = new TimeQueries(version.years()).query(filters.time());
        if (time != null) selections.put(TIME, time);
        for (Vocabulary vocabulary : version.archive().vocabularies()) {
            String facet = vocabulary.facet().id();
            Set<String> ids = filters.concepts(facet);
            if (!ids.isEmpty()) selections.put(facet, Query.terms(Schema.concepts(facet), ids));
        }
        return new DrillDown(none, selections);
    }

    /** The dimensions that a request asks to count. */
    static List<String> asked(Set<String> facets, VersionData version) {
        List<String> asked = new ArrayList<>();
        if (Facets.areOfTime(facets)) asked.add(TIME);
        for (Vocabulary vocabulary : version.archive().vocabularies())
            if (facets.contains(vocabulary.facet().id()))
                asked.add(vocabulary.facet().id());
        return asked;
    }

    boolean isEmpty() {
        return excluded.isEmpty() && selections.isEmpty();
    }

    boolean selectsAny(List<String> dimensions) {
        return dimensions.stream().anyMatch(selections::containsKey);
    }

    /** The selections in some dimensions without one of them; null leaves out none. */
    List<Query> selected(List<String> dimensions, @Nullable String but) {
        return dimensions.stream()
                .filter(dimension -> !dimension.equals(but) && selections.containsKey(dimension))
                .map(selections::get)
                .toList();
    }

    /** A query narrowed to the events that pass all filters but the selections in some dimensions. */
    Query beside(List<String> dimensions, Query query) {
        List<Query> filters = new ArrayList<>();
        selections.forEach((dimension, selection) -> {
            if (!dimensions.contains(dimension)) filters.add(selection);
        });
        if (filters.isEmpty() && excluded.isEmpty()) return query;
        return Query.bool()
                .must(List.of(query))
                .filter(filters)
                .mustNot(excluded)
                .build();
    }

    /** A query narrowed to the events that pass. */
    Query all(Query query) {
        return beside(List.of(), query);
    }
}
