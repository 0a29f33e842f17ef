package fr.annales.intake;

import fr.annales.archive.LocatedEvent;
import fr.annales.archive.Mistake;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.Precision;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the dates of an archive show together: a year far from all others, and the first of January again and again. */
final class YearDoubts {
    /** Fewer events in one year may be a slip; more are meant. */
    private static final int FEW = 2;

    /** Years: a gap that is no wonder in any archive. */
    private static final int USUAL_GAP = 100;

    /** Years are listed within a span of so many. */
    private static final int LONGEST_LIST = 1_000;

    private static final int MANY_DAYS = 10;

    private record Year(Mistake first, int events) {
        Year andOneMore() {
            return new Year(first, events + 1);
        }
    }

    private final NavigableMap<Integer, Year> years = new TreeMap<>();
    private @Nullable LocatedEvent firstOfJanuary;
    private int days;
    private int firstsOfJanuary;

    void add(LocatedEvent event) {
        EdtfDate date = event.event().date();
        LocalDate start = date == null ? null : date.earliest();
        if (date == null || start == null || !date.hasBeginning()) return;
        Year known = years.get(start.getYear());
        years.put(start.getYear(), known == null ? new Year(event.doubt("date", "", ""), 1) : known.andOneMore());
        if (date.precision() != Precision.DAY) return;
        days++;
        if (start.getDayOfYear() > 1) return;
        firstsOfJanuary++;
        if (firstOfJanuary == null) firstOfJanuary = event;
    }

    void tell(Consumer<Mistake> told) {
        if (years.size() > 2) {
            lookAtEnd(years.firstEntry(), years.tailMap(years.firstKey(), false), told);
            lookAtEnd(years.lastEntry(), years.headMap(years.lastKey(), false), told);
        }
        if (firstOfJanuary != null && days >= MANY_DAYS && firstsOfJanuary * 2 > days)
            told.accept(firstOfJanuary.doubt(
                    "date",
                    firstsOfJanuary + " dates sur " + days + " sont un 1er janvier",
                    "écrire l’année seule où le jour n’est pas connu"));
    }

    /** One end of all years, against the others. */
    private static void lookAtEnd(
            Map.Entry<Integer, Year> end, NavigableMap<Integer, Year> others, Consumer<Mistake> told) {
        int first = others.firstKey();
        int last = others.lastKey();
        int gap = Math.min(Math.abs(end.getKey() - first), Math.abs(end.getKey() - last));
        int span = last - first;
        boolean spoilsList = span < LONGEST_LIST && span + gap >= LONGEST_LIST;
        boolean isFar = gap > 2 * span + USUAL_GAP || (spoilsList && gap > USUAL_GAP);
        if (end.getValue().events() > FEW || !isFar) return;
        Mistake place = end.getValue().first();
        told.accept(new Mistake(
                place.file(),
                place.line(),
                place.row(),
                place.id(),
                "date",
                "l’année " + EdtfDate.yearLabel(end.getKey()) + " est loin de toutes les autres ("
                        + EdtfDate.yearLabel(first) + " à " + EdtfDate.yearLabel(last) + ")",
                "la vérifier"));
    }
}
