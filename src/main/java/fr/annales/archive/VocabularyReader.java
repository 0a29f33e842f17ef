package fr.annales.archive;

import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one vocabulary of {@code archive.json}. Ids and former ids are unique in it; so are labels, for a label that
 * two concepts share would not tell which is meant, whatever its accents and case. Blanks around a label do not count.
 */
final class VocabularyReader {
    private static final List<String> FIELDS = List.of("id", "prefLabel", "altLabels", "definition", "aliases");
    private static final int MOST_CONCEPTS = 10_000;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final Fields archive;
    private final String name;
    private final LabelOverlaps overlaps;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();

    /**
     * @param name of the member that holds the concepts
     * @param overlaps is given every label
     */
    VocabularyReader(Fields archive, String name, LabelOverlaps overlaps) {
        this.archive = archive;
        this.name = name;
        this.overlaps = overlaps;
    }

    /** The concepts that have an id; the others are told and left out. */
    Vocabulary read(Facet facet) {
        List<Concept> concepts = new ArrayList<>();
        for (Fields entry : archive.objects(name, MOST_CONCEPTS)) {
            Concept concept = concept(entry);
            if (!concept.id().isEmpty()) concepts.add(concept);
        }
        return new Vocabulary(facet, concepts);
    }

    private Concept concept(Fields entry) {
        entry.allowOnly(FIELDS);
        return new Concept(
                id(entry), prefLabel(entry), altLabels(entry), entry.text("definition", LONGEST_TEXT), aliases(entry));
    }

    private String id(Fields entry) {
        String id = entry.requiredLine("id", LONGEST_LABEL);
        return id.isEmpty() || takeId(entry, "id", new Value.Text(entry.lineOf("id"), id)) ? id : "";
    }

    private List<String> aliases(Fields entry) {
        return entry.lines("aliases", MOST_VALUES, LONGEST_LABEL).stream()
                .filter(alias -> takeId(entry, "aliases", alias))
                .map(Value.Text::text)
                .toList();
    }

    private boolean takeId(Fields entry, String field, Value.Text id) {
        if (!Slug.isSlug(id.text())) {
            entry.complain(field, id, Slug.reason(id.text()), Slug.cure(id.text()));
            return false;
        }
        return take(ids, id.text(), entry, field, id, "l’identifiant ");
    }

    private String prefLabel(Fields entry) {
        String label = entry.requiredLabel("prefLabel", LONGEST_LABEL);
        if (!label.isEmpty()) takeLabel(entry, "prefLabel", new Value.Text(entry.lineOf("prefLabel"), label));
        return label;
    }

    private List<String> altLabels(Fields entry) {
        List<Value.Text> altLabels = entry.labels("altLabels", MOST_VALUES, LONGEST_LABEL);
        altLabels.forEach(label -> takeLabel(entry, "altLabels", label));
        return altLabels.stream().map(Value.Text::text).toList();
    }

    private void takeLabel(Fields entry, String field, Value.Text label) {
        String slug = Slug.of(label.text());
        boolean isFirst = take(labels, slug.isEmpty() ? label.text() : slug, entry, field, label, "le libellé ");
        if (isFirst) overlaps.add(archive.path(name), entry, field, label);
    }

    private static boolean take(
            Map<String, Integer> taken, String key, Fields entry, String field, Value.Text value, String what) {
        Integer first = taken.putIfAbsent(key, value.line());
        if (first == null) return true;
        entry.complain(
                field,
                value,
                what + Quoted.of(value.text()) + " est déjà pris à la ligne " + first,
                "le supprimer ou le changer");
        return false;
    }
}
