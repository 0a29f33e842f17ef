package fr.annales.web;

import fr.annales.dates.EdtfDate;
import fr.annales.event.Tombstone;
import fr.annales.search.Searches;
import java.time.LocalDate;

/** What is said of an event that was removed, in French. */
public final class Removed {
    static final String TITLE = "Événement retiré";

    private Removed() {}

    /** Its title, when it happened, and since when it is no more. */
    public static String told(Tombstone gone) {
        String date = gone.date() == null ? "" : " (" + gone.date().label() + ")";
        LocalDate day = LocalDate.ofInstant(gone.removed(), Searches.ZONE);
        return "«\u00a0%s\u00a0»%s n’est plus dans l’archive depuis le %s."
                .formatted(gone.title(), date, EdtfDate.of(day).label());
    }
}
