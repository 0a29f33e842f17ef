package fr.annales.event;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A concept of a vocabulary, in the sense of SKOS: a value of its facet.
 *
 * @param id its slug, unique in the vocabulary; it stands in events and in addresses
 * @param prefLabel the label that is shown
 * @param altLabels strict equivalents of the label: whoever types one means this concept
 * @param definition when to use it and when not to, or null
 * @param aliases its former ids
 */
public record Concept(
        String id,
        String prefLabel,
        List<String> altLabels,
        @Nullable String definition,
        List<String> aliases) {

    public Concept {
        altLabels = List.copyOf(altLabels);
        aliases = List.copyOf(aliases);
    }

    /** All that it is called, the label that is shown first. */
    public Stream<String> labels() {
        return Stream.concat(Stream.of(prefLabel), altLabels.stream());
    }
}
