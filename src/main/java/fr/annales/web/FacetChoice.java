package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.search.FacetResult;
import java.util.List;

/**
 * A value of a facet, as a link to the search with it, or without it where it is chosen.
 *
 * @param key what it is, whatever is chosen: parameter and value
 * @param verb what the link does, for those who do not see whether it is chosen; empty where it only leads somewhere
 * @param address the search, from the service
 * @param partsLabel how its parts are called; nothing without parts
 * @param parts what it is made of: the decades of a century, the years of a decade
 */
record FacetChoice(
        String key,
        String verb,
        String label,
        int count,
        String address,
        boolean isChosen,
        String partsLabel,
        List<FacetChoice> parts) {

    /** Without parts. */
    static FacetChoice of(String key, String verb, String label, int count, String address, boolean isChosen) {
        return new FacetChoice(key, verb, label, count, address, isChosen, "", List.of());
    }

    /**
     * A value of a facet, which the link adds to those chosen there, or takes away.
     *
     * @param state the search
     * @param added the same with the value
     */
    static FacetChoice of(String facet, FacetResult.Value value, SearchAddress state, SearchAddress added) {
        return of(
                facet + "=" + value.value(),
                value.selected() ? "Retirer" : "Ajouter",
                value.label(),
                value.count(),
                (value.selected() ? state.without(facet, value.value()) : added).address(),
                value.selected());
    }

    /** The same with parts. */
    FacetChoice with(String label, List<FacetChoice> parts) {
        return new FacetChoice(key, verb, this.label, count, address, isChosen, label, parts);
    }

    /** The same as a link that only leads to what it finds. */
    FacetChoice alone() {
        return of(key, "", label, count, address, isChosen);
    }

    /** Whether its parts are to be seen. */
    boolean isOpen() {
        return isChosen || parts.stream().anyMatch(FacetChoice::isOpen);
    }
}
