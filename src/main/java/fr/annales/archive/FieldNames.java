package fr.annales.archive;

import static java.util.Map.entry;

import fr.annales.codec.EventFields;
import fr.annales.event.Archive;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of fields, and which of them was meant where an archivist wrote another one.
 *
 * @param known in the order in which they are told
 * @param called other names of some of them, as slugs
 */
record FieldNames(List<String> known, Map<String, String> called) {
    /** What a French archivist calls the fields, as slugs without the plural's s. */
    private static final Map<String, String> FRENCH = Map.ofEntries(
            entry("identifiant", "id"),
            entry("alia", "aliases"),
            entry("ordre", "order"),
            entry("titre", "title"),
            entry("texte", "text"),
            entry("description", "text"),
            entry("categorie", Facet.TYPE.field()),
            entry("theme", Facet.THEME.field()),
            entry("etiquette", Facet.THEME.field()),
            entry("mot-cle", Facet.THEME.field()),
            entry("lien", "links"),
            entry("libelle", "label"),
            entry("adresse", "url"),
            entry("langue", "language"),
            entry("lang", "language"),
            entry("editeur", "publisher"),
            entry("droit", "rights"),
            entry("acronyme", "acronym"));

    FieldNames {
        known = List.copyOf(known);
    }

    static FieldNames of(List<String> known) {
        return new FieldNames(known, Map.of());
    }

    /** Those of an archive's events, where a declared facet may be called by its labels too. */
    static FieldNames of(EventFields fields, Archive archive) {
        Map<String, String> called = new HashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies()) {
            Facet facet = vocabulary.facet();
            for (String label : List.of(facet.id(), facet.label(), facet.pluralLabel()))
                called.putIfAbsent(Slug.of(label), facet.field());
        }
        return new FieldNames(fields.names(), called);
    }

    boolean contains(String name) {
        return known.contains(name);
    }

    /** The known field that was meant, by its French name, its case or a slip of the finger. */
    Optional<String> meant(String name) {
        String slug = Slug.of(name);
        String french = FRENCH.get(slug.replaceAll("s(?=-|$)", ""));
        if (french != null && known.contains(french)) return Optional.of(french);
        return known.stream()
                .filter(field -> Slug.of(field).equals(slug))
                .findFirst()
                .or(() -> Optional.ofNullable(called.get(slug)))
                .or(() -> NearestName.to(name, known));
    }

    String cure(String name) {
        return meant(name)
                .map(field -> "écrire " + field)
                .orElseGet(() -> "les champs connus sont " + String.join(", ", known));
    }
}
