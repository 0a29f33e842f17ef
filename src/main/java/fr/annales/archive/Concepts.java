package fr.annales.archive;

import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return meant(Slug.of(typed)).map(id -> "écrire " + id).orElseGet(this::known);
    }

    private Optional<String> meant(String slug) {
        if (has(slug)) return Optional.of(slug);
        return Optional.ofNullable(bySlug.get(slug)).or(() -> Nearest.to(slug, ids));
    }

    private String known() {
        if (ids.isEmpty()) return "archive.json n’en déclare aucun";
        String listed = String.join(", ", ids.stream().limit(MOST_LISTED).toList());
        return "archive.json déclare " + listed + (ids.size() > MOST_LISTED ? "…" : "");
    }
}
