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
 * @param most how many of its values are listed, in figures, where it has more; else nothing
 */
record FilterBox(String name, String heading, List<Value> values, String most) {

    /**
     * A value.
     *
     * @param value what its parameter takes
     * @param count how many events it would find alone
     */
    record Value(String value, String label, int count, boolean isChosen) {}

    /** The facets of an answer that are not of time. */
    static List<FilterBox> of(Result result) {
        List<FilterBox> boxes = new ArrayList<>();
        for (FacetResult facet : result.facets()) {
            Optional<Vocabulary> vocabulary = result.archive().vocabulary(facet.name());
            if (vocabulary.isPresent() && !facet.values().isEmpty())
                boxes.add(new FilterBox(
                        facet.name(), vocabulary.get().facet().pluralLabel(), values(facet), most(facet, result)));
        }
        return boxes;
    }

    private static List<Value> values(FacetResult facet) {
        return facet.values().stream()
                .map(value -> new Value(value.value(), value.label(), value.count(), value.selected()))
                .toList();
    }

    private static String most(FacetResult facet, Result result) {
        int most = result.question().values().most();
        return facet.distinct() != null && facet.distinct() > most ? FrenchTypography.number(most) : "";
    }

    boolean isChosen() {
        return values.stream().anyMatch(Value::isChosen);
    }
}
