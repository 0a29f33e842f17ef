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
}
