package fr.annales.codec;

import fr.annales.event.Archive;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The members of an event in files, which are the columns of a spreadsheet too: those that every archive has, and those
 * of the facets that an archive declares, which follow the themes.
 *
 * @param names in their order
 * @param lists those that hold several values
 */
public record EventFields(List<String> names, Set<String> lists) {
    public static final String ID = "id";
    public static final String ALIASES = "aliases";
    public static final String DATE = "date";
    public static final String ORDER = "order";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String SOURCE = "source";
    public static final String LINKS = "links";

    /** Those that an event must have. */
    public static final List<String> REQUIRED = List.of(ID, TITLE);

    public EventFields {
        names = List.copyOf(names);
        lists = Set.copyOf(lists);
    }

    /** The members of an archive's events. */
    public static EventFields of(Archive archive) {
        List<String> names = new ArrayList<>(List.of(ID, ALIASES, DATE, ORDER, TITLE, TEXT));
        Set<String> lists = new TreeSet<>(Set.of(ALIASES, LINKS));
        for (Vocabulary vocabulary : archive.vocabularies()) {
            Facet facet = vocabulary.facet();
            names.add(facet.field());
            if (!facet.isSingle()) lists.add(facet.field());
        }
        names.addAll(List.of(SOURCE, LINKS));
        return new EventFields(names, lists);
    }
}
