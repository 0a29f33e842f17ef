package fr.annales.web;

import java.util.List;

/**
 * A value of a facet, as a link to what it would find.
 *
 * @param count how many events, in figures
 * @param address the search with it, or without it where it is chosen, from the service
 * @param parts what it is made of: the years of a decade
 */
record FacetChoice(String label, String count, String address, boolean isChosen, List<FacetChoice> parts) {

    /** Whether its parts are to be seen. */
    boolean isOpen() {
        return isChosen || parts.stream().anyMatch(FacetChoice::isChosen);
    }
}
