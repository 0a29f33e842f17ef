package fr.annales.web;

import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetResult;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The values of a facet that events carry, in the order of the alphabet.
 *
 * @param values the most frequent of them, where there are more than a page holds
 */
record FacetIndexPage(PageFrame frame, String heading, List<Value> values, boolean isCut) {
    private static final int MOST = 2_000;

    /**
     * A value.
     *
     * @param address of its page, from the service
     * @param definition the first sentence of it, or nothing
     */
    record Value(String label, String address, String count, String definition) {}

    static FacetIndexPage of(Visit visit, Vocabulary vocabulary) {
        List<FacetResult.Value> all =
                visit.search().summary().values(vocabulary.facet().id());
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        String heading = vocabulary.facet().pluralLabel();
        return new FacetIndexPage(
                PageFrame.of(visit, heading, FacetPages.address(vocabulary.facet()), true),
                heading,
                all.stream()
                        .limit(MOST)
                        .map(value -> value(value, vocabulary))
                        .sorted(Comparator.comparing(Value::label, alphabet))
                        .toList(),
                all.size() > MOST);
    }

    private static Value value(FacetResult.Value value, Vocabulary vocabulary) {
        String definition =
                vocabulary.concept(value.value()).map(Concept::definition).orElse("");
        return new Value(
                value.label(),
                FacetPages.address(vocabulary.facet(), value.value()),
                FrenchTypography.events(value.count()),
                FrenchTypography.set(Excerpt.firstSentence(definition)));
    }
}
