package fr.annales.repair;

import fr.annales.foreign.ForeignLink;
import java.util.List;
import java.util.Set;

/**
 * A text after what was certain is repaired: its lines end with LF, none has blanks around it.
 *
 * @param links that stood in its tags
 */
public record Repaired(String text, List<ForeignLink> links, Set<Repair> repairs) {
    public static final Repaired EMPTY = new Repaired("", List.of(), Set.of());

    public Repaired {
        links = List.copyOf(links);
        repairs = Set.copyOf(repairs);
    }

    /** What is certain enough to be repaired unasked. */
    public enum Repair {
        MOJIBAKE("accents abîmés rétablis (UTF-8 lu comme Windows-1252)"),
        SIGNS("signes de Windows-1252 rétablis"),
        ENTITIES("entités HTML écrites en clair"),
        TAGS("balises HTML ôtées"),
        CONTROLS("caractères invisibles ôtés");

        private final String told;

        Repair(String told) {
            this.told = told;
        }

        /** What was done, in French. */
        public String told() {
            return told;
        }
    }
}
