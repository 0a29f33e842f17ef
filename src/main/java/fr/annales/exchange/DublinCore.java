package fr.annales.exchange;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event in the elements of Dublin Core, as managers of references read them. When it happened is what it covers: the
 * element for a date would be read as the day on which the page was published.
 */
public final class DublinCore {
    private final List<Map.Entry<String, String>> elements = new ArrayList<>();

    private DublinCore() {}

    /**
     * Names and values; a name may stand several times.
     *
     * @param identifier the address of its page in full, or its id where nobody knows that
     * @param modified the day on which it was changed last
     */
    public static List<Map.Entry<String, String>> of(
            Event event, Archive archive, String identifier, LocalDate modified) {
        DublinCore core = new DublinCore();
        core.add("DC.type", "Text");
        core.add("DC.title", event.title());
        core.add("DC.publisher", archive.publisher());
        core.add("DC.language", archive.language());
        core.add("DC.identifier", identifier);
        if (event.date() != null) core.add("DCTERMS.temporal", event.date().edtf());
        if (event.date() != null) core.add("DC.coverage", event.date().label());
        EventLabels labels = new EventLabels(event, archive);
        for (Vocabulary vocabulary : archive.vocabularies())
            for (String label : labels.in(vocabulary))
                core.add(element(vocabulary.facet().role()), label);
        core.add("DCTERMS.modified", modified.toString());
        core.add("DC.source", event.source());
        core.add("DC.rights", archive.rights());
        core.add("DCTERMS.isPartOf", archive.title());
        return core.elements;
    }

    private static String element(Facet.Role role) {
        return switch (role) {
            case PLACE -> "DC.coverage";
            case PERSON -> "DC.contributor";
            case CREATOR -> "DC.creator";
            case SUBJECT -> "DC.subject";
        };
    }

    private void add(String name, @Nullable String value) {
        if (value != null) elements.add(Map.entry(name, value));
    }
}
