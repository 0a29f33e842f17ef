package fr.annales.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An acronym of the archive and what it stands for, or a name that it explains.
 *
 * @param acronym as it is written in the texts
 * @param longForms its sourced long forms, none only where a note explains it
 * @param source where the long forms and the note come from, or null
 * @param note what it means, in a sentence or two, or null
 */
public record Acronym(
        String acronym,
        List<String> longForms,
        @Nullable String source,
        @Nullable String note) {

    public Acronym {
        longForms = List.copyOf(longForms);
    }

    /** One without a note. */
    public Acronym(String acronym, List<String> longForms, @Nullable String source) {
        this(acronym, longForms, source, null);
    }
}
