package fr.annales.intake;

import fr.annales.archive.Hash;
import fr.annales.archive.LocatedEvent;
import fr.annales.archive.Mistake;
import fr.annales.event.Event;
import fr.annales.repair.Repaired.Repair;
import fr.annales.repair.Repairs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An editor's eye on an archive: what is no mistake but looks like one. In texts that is what an import would repair;
 * among all events, those that are alike, a year far from all others, and dates that a machine seems to have completed.
 */
public final class Doubts {
    private static final Map<Repair, String> OF_TEXTS = Map.of(
            Repair.MOJIBAKE, "des accents semblent abîmés ; les rétablir, et enregistrer le fichier en UTF-8",
            Repair.TAGS, "des balises HTML se verront telles quelles ; les supprimer",
            Repair.ENTITIES, "des entités HTML se verront telles quelles ; écrire les signes eux-mêmes");

    /** Beyond so many, whether an event stands twice is looked at no more: each takes some memory. */
    private static final int MOST_COMPARED = 1_000_000;

    private final Map<Long, String> seen = new HashMap<>();
    private final YearDoubts years = new YearDoubts();
    private final Consumer<Mistake> told;

    /** @param told is told of each, as it is found or at the {@link #end} */
    public Doubts(Consumer<Mistake> told) {
        this.told = told;
    }

    /** Looks at one more event. */
    public void look(LocatedEvent located) {
        Event event = located.event();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", event.title());
        texts.put("text", event.text());
        texts.forEach((field, text) -> lookAtText(located, field, text));
        lookForAnother(located);
        years.add(located);
    }

    /** Tells what only the whole archive shows. */
    public void end() {
        years.tell(told);
    }

    private void lookAtText(LocatedEvent event, String field, String text) {
        for (Repair repair : Repairs.of(text).repairs()) {
            String doubt = OF_TEXTS.get(repair);
            if (doubt == null) continue;
            int cure = doubt.indexOf(" ; ");
            told.accept(event.doubt(field, doubt.substring(0, cure), doubt.substring(cure + 3)));
        }
    }

    private void lookForAnother(LocatedEvent located) {
        if (seen.size() == MOST_COMPARED) return;
        Event event = located.event();
        String date = event.date() == null ? "" : event.date().edtf();
        long content = Hash.of(
                date, event.title().toLowerCase(Locale.ROOT), event.text().toLowerCase(Locale.ROOT));
        String first = seen.putIfAbsent(content, located.file() + ":" + located.line());
        if (first != null)
            told.accept(located.doubt(
                    null, "le même événement est déjà à " + first, "supprimer l’un des deux s’il est de trop"));
    }
}
