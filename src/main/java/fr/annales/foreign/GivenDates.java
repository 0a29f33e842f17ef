package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What rows have got from what stands above them, and do not say themselves: told once a table, with the first places.
 */
final class GivenDates {
    private static final int MOST_PLACES = 10;

    private int years;
    private int dates;
    private int items;
    private final List<Integer> places = new ArrayList<>();
    private final List<Integer> placesOfItems = new ArrayList<>();

    /** A date without its year has got one. */
    void addYear() {
        years++;
    }

    /** A paragraph without a date, at a line, has got that of the paragraph before. */
    void addDate(int line) {
        dates++;
        if (places.size() < MOST_PLACES) places.add(line);
    }

    /** An item without a date, at a line, has been joined to the one before. */
    void addItem(int line) {
        items++;
        if (placesOfItems.size() < MOST_PLACES) placesOfItems.add(line);
    }

    void tell(TableEmitter output) {
        if (years > 0)
            output.remark(
                    0,
                    years + (years < 2 ? " date sans année a reçu" : " dates sans année ont reçu")
                            + " celle qui est écrite au-dessus ; le vérifier");
        if (dates > 0) output.remark(places.getFirst(), toldDates());
        if (items > 0)
            output.remark(
                    placesOfItems.getFirst(),
                    items == 1
                            ? "cet élément de liste sans date a été joint à celui d’avant ; le vérifier"
                            : items + " éléments de liste sans date ont été joints à celui d’avant "
                                    + lines(placesOfItems, items) + " ; le vérifier");
    }

    private static String lines(List<Integer> places, int all) {
        return "(lignes " + places.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + (all > places.size() ? "…" : "") + ")";
    }

    private String toldDates() {
        if (dates == 1) return "ce paragraphe sans date a reçu celle du paragraphe d’avant ; le vérifier";
        return dates + " paragraphes sans date ont reçu celle du paragraphe d’avant " + lines(places, dates)
                + " ; le vérifier";
    }
}
