package fr.annales.intake;

import fr.annales.event.Facet;
import fr.annales.event.Link;
import java.util.List;
import java.util.Map;

/**
 * A row read as an event, before it has an id and a place in vocabularies.
 *
 * @param id as the row has it, or empty
 * @param key what the row is called elsewhere, or empty
 * @param title one line that fits, possibly made of the text
 * @param isTitled whether the row has a title of its own
 * @param values of facets, each as it is written
 * @param notes what a person should look at
 */
record Draft(
        String id,
        String key,
        RowDate.Finding date,
        String title,
        boolean isTitled,
        String text,
        Map<Facet, List<String>> values,
        String source,
        List<Link> links,
        String order,
        String aliases,
        List<Note> notes)
        implements RowReader.Outcome {

    /**
     * What was done to a cell, or could not be.
     *
     * @param told a French sentence without a full stop
     */
    record Note(String column, String value, String told) {}

    Draft {
        values = Map.copyOf(values);
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }
}
