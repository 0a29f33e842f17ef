package fr.annales.intake;

import fr.annales.event.Link;
import java.util.List;
import java.util.Set;

/** A text after what was certain is repaired: its lines end with LF, none has blanks around it. */
record Repaired(String text, List<Link> links, Set<Repair> repairs) {
    static final Repaired EMPTY = new Repaired("", List.of(), Set.of());

    Repaired {
        links = List.copyOf(links);
        repairs = Set.copyOf(repairs);
    }

    /** What is certain enough to be repaired unasked. */
    enum Repair {
        MOJIBAKE("accents abîmés rétablis (UTF-8 lu comme Windows-1252)"),
        SIGNS("signes de Windows-1252 rétablis"),
        ENTITIES("entités HTML écrites en clair"),
        TAGS("balises HTML ôtées"),
        CONTROLS("caractères invisibles ôtés");

        private final String told;

        Repair(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }
    }
}
