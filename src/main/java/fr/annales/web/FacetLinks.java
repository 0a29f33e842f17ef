package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * The facets of an answer as links. A link adds its value to those that are chosen in its facet, or takes it away; the
 * number beside it is what this value alone would find (the law of counts).
 *
 * @param time centuries, decades and years, and the events without a date
 * @param concepts the other facets
 */
record FacetLinks(List<FacetChoice> time, List<FacetGroup> concepts) {

    static FacetLinks of(Result result, SearchAddress state) {
        List<FacetGroup> concepts = new ArrayList<>();
        for (FacetResult facet : result.facets())
            result.archive()
                    .vocabulary(facet.name())
                    .map(vocabulary ->
                            FacetGroup.of(vocabulary, facet, result.question().values(), state))
                    .filter(group -> !group.isEmpty())
                    .ifPresent(concepts::add);
        return new FacetLinks(TimeChoices.of(result, state), concepts);
    }

    boolean isEmpty() {
        return time.isEmpty() && concepts.isEmpty();
    }

    /** The same as links that only lead to what they find, without the parts of time. */
    FacetLinks alone() {
        return new FacetLinks(
                time.stream().map(FacetChoice::alone).toList(),
                concepts.stream().map(FacetGroup::alone).toList());
    }
}
