package fr.annales.archive;

import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The concepts that events may name, and the one that was meant where an event names another. */
final class Concepts {
    private static final int MOST_LISTED = 20;

    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<String, String> bySlug = new HashMap<>();

    Concepts(Vocabulary vocabulary) {
        vocabulary.concepts().forEach(this::add);
    }

    private void add(Concept concept) {
        ids.add(concept.id());
        bySlug.putIfAbsent(Slug.of(concept.prefLabel()), concept.id());
        concept.altLabels().forEach(label -> bySlug.putIfAbsent(Slug.of(label), concept.id()));
        concept.aliases().forEach(alias -> bySlug.putIfAbsent(alias, concept.id()));
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** What to write in place of an unknown id: the concept of that label, former id or nearest spelling. */
    String cure(String typed) {
        String slug = Slug.of(typed);
        return cure(named(slug).or(() -> NearestName.to(slug, ids)));
    }

    /**
     * The same for one value of a list, which may be several with a wrong separator between them.
     *
     * @param listed how several ids are written
     */
    String cure(String typed, Function<List<String>, String> listed) {
        Optional<String> several = several(typed).map(listed);
        return several.isPresent() ? cure(several) : cure(typed);
    }

    private String cure(Optional<String> meant) {
        return meant.map(text -> "écrire " + text).orElseGet(this::known);
    }

    private Optional<String> named(String slug) {
        return has(slug) ? Optional.of(slug) : Optional.ofNullable(bySlug.get(slug));
    }

    private Optional<List<String>> several(String typed) {
        if (named(Slug.of(typed)).isPresent()) return Optional.empty();
        List<String> parts = SeparatedValues.parts(typed);
        List<String> found =
                parts.stream().flatMap(part -> named(Slug.of(part)).stream()).toList();
        return parts.size() > 1 && found.size() == parts.size() ? Optional.of(found) : Optional.empty();
    }

    private String known() {
        if (ids.isEmpty()) return "archive.json n’en déclare aucun";
        String listed = String.join(", ", ids.stream().limit(MOST_LISTED).toList());
        return "archive.json déclare " + listed + (ids.size() > MOST_LISTED ? "…" : "");
    }
}
