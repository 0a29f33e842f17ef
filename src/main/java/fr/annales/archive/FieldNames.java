package fr.annales.archive;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the field that was meant where an archivist wrote another name. */
final class FieldNames {
    /** What a French archivist calls the fields, as slugs without the plural's s. */
    private static final Map<String, String> FRENCH = Map.ofEntries(
            entry("identifiant", "id"),
            entry("alia", "aliases"),
            entry("ordre", "order"),
            entry("titre", "title"),
            entry("texte", "text"),
            entry("description", "text"),
            entry("categorie", "type"),
            entry("theme", "themes"),
            entry("etiquette", "themes"),
            entry("mot-cle", "themes"),
            entry("lien", "links"),
            entry("libelle", "label"),
            entry("adresse", "url"),
            entry("langue", "language"),
            entry("lang", "language"),
            entry("editeur", "publisher"),
            entry("droit", "rights"),
            entry("acronyme", "acronym"));

    private FieldNames() {}

    /** The known field that was meant, by its French name, its case or a slip of the finger. */
    static Optional<String> meant(String name, List<String> known) {
        String slug = Slug.of(name);
        String french = FRENCH.get(slug.replaceAll("s(?=-|$)", ""));
        if (french != null && known.contains(french)) return Optional.of(french);
        return known.stream()
                .filter(field -> Slug.of(field).equals(slug))
                .findFirst()
                .or(() -> Nearest.to(name, known));
    }

    static String cure(String name, List<String> known) {
        return meant(name, known)
                .map(field -> "écrire " + field)
                .orElseGet(() -> "les champs connus sont " + String.join(", ", known));
    }
}
