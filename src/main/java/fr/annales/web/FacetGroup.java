package fr.annales.web;

import fr.annales.address.QuestionReader;
import fr.annales.address.SearchAddress;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetListing;
import fr.annales.search.FacetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The values of one facet: the first of them and those chosen, or, where the facet is open, all of them or those whose
 * name begins as was typed.
 *
 * @param facet its parameter
 * @param all how many are listed where it is open, in words
 * @param isOpen whether all are listed
 * @param beginning what was typed to narrow them, or nothing
 * @param isByLabel whether they stand in the order of the alphabet
 * @param state the search, closed
 */
record FacetGroup(
        String facet,
        String heading,
        List<FacetChoice> choices,
        String all,
        boolean hasMore,
        boolean isOpen,
        String beginning,
        boolean isByLabel,
        SearchAddress state) {
    /** As many are seen at a glance. */
    private static final int SHOWN = 8;

    static FacetGroup of(Vocabulary vocabulary, FacetResult facet, FacetListing wanted, SearchAddress state) {
        FacetListing.Open open = wanted.open();
        FacetListing closer = open != null && open.facet().equals(facet.name()) ? open.values() : null;
        boolean isOpen = closer != null;
        List<FacetChoice> choices = new ArrayList<>();
        for (FacetResult.Value value : facet.values())
            if (isOpen || choices.size() < SHOWN || value.selected())
                choices.add(FacetChoice.of(facet.name(), value, state, state.and(facet.name(), value.value())));
        int all = facet.distinct() == null ? 0 : facet.distinct();
        long seen = choices.stream().filter(choice -> choice.count() > 0).count();
        return new FacetGroup(
                facet.name(),
                vocabulary.facet().pluralLabel(),
                choices,
                all > FacetListing.LARGEST
                        ? FrenchTypography.number(FacetListing.LARGEST) + " premières valeurs"
                        : FrenchTypography.number(all),
                all > seen,
                isOpen,
                closer == null ? "" : closer.beginning(),
                closer != null && closer.byLabel(),
                state.closed());
    }

    /** Whether nothing is to be said of it. */
    boolean isEmpty() {
        return choices.isEmpty() && !isOpen;
    }

    FacetGroup alone() {
        List<FacetChoice> links = choices.stream().map(FacetChoice::alone).toList();
        return new FacetGroup(facet, heading, links, all, hasMore, isOpen, beginning, isByLabel, state);
    }

    /** The first of those that may be added. */
    List<FacetChoice> unchosen() {
        return choices.stream()
                .filter(choice -> !choice.isChosen())
                .limit(SHOWN)
                .toList();
    }

    /** What its heading is called in the page. */
    String anchor() {
        return "facette-" + facet;
    }

    /** Its name inside a sentence. */
    String name() {
        return Facet.inSentence(heading);
    }

    /** The search with all values listed. */
    String opened() {
        return open().address();
    }

    /** The search with the first values listed. */
    String closed() {
        return state.address();
    }

    /** The same values in an order. */
    String ordered(boolean isByLabel) {
        SearchAddress ordered = open().byLabel(isByLabel);
        return (beginning.isEmpty() ? ordered : ordered.with(QuestionReader.FACET_PREFIX, beginning)).address();
    }

    /** What the form that narrows the values keeps. */
    List<Map.Entry<String, String>> kept() {
        return open().byLabel(isByLabel).besides();
    }

    private SearchAddress open() {
        return state.with(QuestionReader.OPEN_FACET, facet);
    }
}
