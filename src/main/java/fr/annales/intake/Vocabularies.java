package fr.annales.intake;

import fr.annales.event.Archive;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vocabularies of an archive after an import, those of its facets first, then what the import declares. */
final class Vocabularies {
    /** How often each spelling of a facet's values stands in the rows. */
    static final class ValueCounts {
        /** More are no vocabulary, and would fill the memory. */
        private static final int MOST = 5_000;

        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private boolean areTooMany;

        void add(List<String> values) {
            for (String value : values) {
                if (counts.size() >= MOST && !counts.containsKey(value)) areTooMany = true;
                else counts.merge(value, 1, Integer::sum);
            }
        }

        boolean areTooMany() {
            return areTooMany;
        }

        /** In the order in which they were met. */
        Map<String, Integer> counts() {
            return counts;
        }
    }

    private final Map<Facet, ConceptMerge> merges = new LinkedHashMap<>();
    private final List<Vocabulary> all = new ArrayList<>();

    Vocabularies(Archive archive, Map<Facet, ValueCounts> counts) {
        Map<Facet, Vocabulary> known = new LinkedHashMap<>();
        archive.vocabularies().forEach(vocabulary -> known.put(vocabulary.facet(), vocabulary));
        counts.forEach((facet, values) -> {
            if (!values.areTooMany()) known.putIfAbsent(facet, new Vocabulary(facet, List.of()));
        });
        known.forEach((facet, vocabulary) -> {
            ValueCounts values = counts.get(facet);
            if (values == null || values.areTooMany()) {
                all.add(vocabulary);
                return;
            }
            ConceptMerge merge = new ConceptMerge(vocabulary, values.counts(), elsewhere(facet, counts));
            merges.put(facet, merge);
            all.add(merge.vocabulary());
        });
    }

    private static Set<String> elsewhere(Facet facet, Map<Facet, ValueCounts> counts) {
        Set<String> labels = new HashSet<>();
        counts.forEach((other, values) -> {
            if (!other.equals(facet))
                values.counts().keySet().forEach(value -> labels.add(ConceptMerge.comparable(value)));
        });
        return labels;
    }

    List<Vocabulary> all() {
        return all;
    }

    /** Whether a facet has a vocabulary; one of too many values has none. */
    boolean has(Facet facet) {
        return merges.containsKey(facet);
    }

    /** The ids of an event's values. */
    List<String> ids(Facet facet, List<String> values) {
        ConceptMerge merge = merges.get(facet);
        return merge == null ? List.of() : merge.ids(values);
    }
}
