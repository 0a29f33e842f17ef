package fr.annales.archive;

import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what an event carries of one facet: ids of its vocabulary, each once. */
final class FacetValues {
    private static final int MOST_VALUES = 100;
    private static final int LONGEST = 2_000;

    private final Facet facet;
    private final Concepts concepts;
    private final boolean isHeld;

    /**
     * The values of a facet.
     *
     * @param isHeld whether events are held to the vocabulary
     */
    FacetValues(Vocabulary vocabulary, boolean isHeld) {
        this.facet = vocabulary.facet();
        this.concepts = new Concepts(vocabulary);
        this.isHeld = isHeld;
    }

    String id() {
        return facet.id();
    }

    /** The ids of an event, in its order; what is wrong with one is told, and the event not used. */
    List<String> read(Fields fields) {
        return facet.isSingle() ? one(fields) : several(fields);
    }

    private List<String> one(Fields fields) {
        String id = fields.line(facet.field(), LONGEST);
        if (id == null) return List.of();
        if (isUnknown(id)) fields.complain(facet.field(), unknown(id), concepts.cure(id));
        return List.of(id);
    }

    private List<String> several(Fields fields) {
        Set<String> once = new HashSet<>();
        List<Value.Text> ids = fields.lines(facet.field(), MOST_VALUES, LONGEST);
        for (Value.Text id : ids) {
            if (!once.add(id.text()))
                fields.complain(facet.field(), id, Quoted.of(id.text()) + " est donné deux fois", "n’en garder qu’un");
            else if (isUnknown(id.text()))
                fields.complain(facet.field(), id, unknown(id.text()), concepts.cure(id.text(), fields::listed));
        }
        return ids.stream().map(Value.Text::text).toList();
    }

    private boolean isUnknown(String id) {
        return isHeld && !id.isEmpty() && !concepts.has(id);
    }

    /** The gender of what an archive declares is nobody's to guess. */
    private String unknown(String id) {
        return facet.isStandard()
                ? Facet.inSentence(facet.label()) + " inconnu " + Quoted.of(id)
                : Quoted.of(id) + " n’est pas dans le vocabulaire " + Quoted.of(facet.pluralLabel());
    }
}
