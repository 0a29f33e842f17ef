package fr.annales.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An acronym of the archive and what it stands for.
 *
 * @param acronym as it is written in the texts
 * @param longForms its sourced long forms, at least one
 * @param source where the long forms come from, or null
 */
public record Acronym(
        String acronym, List<String> longForms, @Nullable String source) {

    public Acronym {
        longForms = List.copyOf(longForms);
    }
}
