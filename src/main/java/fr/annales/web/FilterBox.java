package fr.annales.web;

import fr.annales.event.Vocabulary;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of a facet as boxes to tick, in a form that works without JavaScript.
 *
 * @param name the parameter of the facet
 */
record FilterBox(String name, String heading, List<Value> values) {

    /**
     * A value.
     *
     * @param value what its parameter takes
     * @param count how many events it would find alone, in figures
     */
    record Value(String value, String label, String count, boolean isChosen) {}

    /** The facets of an answer that are not of time. */
    static List<FilterBox> of(Result result) {
        List<FilterBox> boxes = new ArrayList<>();
        for (FacetResult facet : result.facets()) {
            Optional<Vocabulary> vocabulary = result.archive().vocabulary(facet.name());
            if (vocabulary.isPresent() && !facet.values().isEmpty())
                boxes.add(new FilterBox(facet.name(), vocabulary.get().facet().pluralLabel(), values(facet)));
        }
        return boxes;
    }

    private static List<Value> values(FacetResult facet) {
        return facet.values().stream()
                .map(value -> new Value(
                        value.value(), value.label(), FrenchTypography.number(value.count()), value.selected()))
                .toList();
    }

    boolean isChosen() {
        return values.stream().anyMatch(Value::isChosen);
    }
}
