package fr.annales.intake;

import fr.annales.archive.Slug;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A vocabulary after the values of an import have joined it. What it had stays as it is, however it was edited; a value
 * is known by the id, label or former id of its concept; new ones follow in the order of their frequency.
 */
final class ConceptMerge {
    private final Facet facet;
    private final List<Concept> concepts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** The concept that has each label, for two of one vocabulary may not have the same. */
    private final Map<String, String> byLabel = new HashMap<>();

    private final Map<String, String> byKey = new HashMap<>();
    private final Commas commas;

    /** @param elsewhere what other facets have, as labels are compared, which no other label of these should be */
    ConceptMerge(Vocabulary known, Map<String, Integer> counts, Set<String> elsewhere) {
        facet = known.facet();
        known.concepts().forEach(this::addKnown);
        commas = new Commas(known, counts.keySet(), value -> byKey.containsKey(Names.fold(value)));
        spellings(counts).values().stream()
                .sorted(Comparator.comparingInt(ConceptMerge::times).reversed())
                .forEach(spellings -> addNew(spellings, elsewhere));
    }

    private void addKnown(Concept concept) {
        concepts.add(concept);
        ids.add(concept.id());
        ids.addAll(concept.aliases());
        Stream.of(
                        Stream.of(concept.prefLabel(), concept.id()),
                        concept.altLabels().stream(),
                        concept.aliases().stream())
                .flatMap(names -> names)
                .forEach(name -> byKey.putIfAbsent(Names.fold(name), concept.id()));
        concept.labels().forEach(label -> byLabel.putIfAbsent(comparable(label), concept.id()));
    }

    /** The spellings that only case, accents or plural part, with how often each stands there. */
    private Map<String, Map<String, Integer>> spellings(Map<String, Integer> counts) {
        Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
        counts.forEach((value, times) -> {
            for (String part : commas.parts(value))
                if (!byKey.containsKey(Names.fold(part)))
                    spellings
                            .computeIfAbsent(Names.fold(part), _ -> new LinkedHashMap<>())
                            .merge(part, times, Integer::sum);
        });
        return spellings;
    }

    /** A label as the reader of archives compares it with others: its slug, or itself where it has no letter of one. */
    static String comparable(String label) {
        String slug = Slug.of(label);
        return slug.isEmpty() ? label : slug;
    }

    private static int times(Map<String, Integer> spellings) {
        return spellings.values().stream().mapToInt(times -> times).sum();
    }

    private void addNew(Map<String, Integer> spellings, Set<String> elsewhere) {
        List<String> byFrequency = spellings.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        String label = byFrequency.getFirst();
        String other = byLabel.get(comparable(label));
        String id = other == null ? freeId(Slug.of(label)) : other;
        byKey.put(Names.fold(label), id);
        if (other != null) return;
        byLabel.put(comparable(label), id);
        List<String> others = byFrequency.stream()
                .skip(1)
                .filter(spelling -> spelling.indexOf(' ') > 0 || spelling.indexOf('-') > 0)
                .filter(spelling -> !elsewhere.contains(comparable(spelling)))
                .filter(spelling -> byLabel.putIfAbsent(comparable(spelling), id) == null)
                .toList();
        concepts.add(new Concept(id, label, others, null, List.of()));
    }

    private String freeId(String slug) {
        String base = slug.isEmpty() ? "valeur" : slug;
        String id = base;
        for (int i = 2; !ids.add(id); i++) id = base + "-" + i;
        return id;
    }

    Vocabulary vocabulary() {
        return new Vocabulary(facet, concepts);
    }

    /** The ids of values as they stand in a row, each once. */
    List<String> ids(List<String> values) {
        return values.stream()
                .flatMap(value -> commas.parts(value).stream())
                .map(part -> byKey.getOrDefault(Names.fold(part), ""))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
