package fr.annales.web;

import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetResult;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The values of a facet that events carry, in the order of the alphabet.
 *
 * @param sections of one section without a letter where all values are seen at a glance
 * @param isCut whether only the most frequent values are there, as there are more than a page holds
 */
record FacetIndexPage(PageFrame frame, String heading, List<Section> sections, boolean isCut) {
    private static final int MOST = 2_000;
    private static final int MOST_AT_A_GLANCE = 60;

    /**
     * The values that begin with one letter.
     *
     * @param letter without an accent; empty where there is one section only, {@code 0-9} for what begins with none
     */
    record Section(String letter, List<Value> values) {
        String anchor() {
            return "lettre-" + letter.toLowerCase(Locale.FRENCH);
        }
    }

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
        List<Value> values = all.stream()
                .limit(MOST)
                .map(value -> value(value, vocabulary))
                .sorted(Comparator.comparing(value -> sorted(value.label), alphabet))
                .toList();
        return new FacetIndexPage(
                PageFrame.of(visit, heading, FacetPages.address(vocabulary.facet()), true),
                heading,
                values.size() > MOST_AT_A_GLANCE ? byLetter(values) : List.of(new Section("", values)),
                all.size() > MOST);
    }

    private static List<Section> byLetter(List<Value> values) {
        return values.stream()
                .collect(Collectors.groupingBy(value -> letter(value.label), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** What a label is sorted by: all from its first letter or figure on. */
    private static String sorted(String label) {
        return label.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    private static String letter(String label) {
        String sorted = Normalizer.normalize(sorted(label), Normalizer.Form.NFD);
        int first = sorted.isEmpty() ? '0' : Character.toUpperCase(sorted.codePointAt(0));
        if (!Character.isLetter(first)) return "0-9";
        return switch (first) {
            case 'Œ' -> "O";
            case 'Æ' -> "A";
            default -> Character.toString(first);
        };
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
