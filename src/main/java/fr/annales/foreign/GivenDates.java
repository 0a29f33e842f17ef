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
    private final List<Integer> places = new ArrayList<>();

    /** A date without its year has got one. */
    void addYear() {
        years++;
    }

    /** A paragraph without a date, at a line, has got that of the paragraph before. */
    void addDate(int line) {
        dates++;
        if (places.size() < MOST_PLACES) places.add(line);
    }

    void tell(Output output) {
        if (years > 0)
            output.remark(
                    0,
                    years + (years < 2 ? " date sans année a reçu" : " dates sans année ont reçu")
                            + " celle qui est écrite au-dessus ; le vérifier");
        if (dates > 0) output.remark(places.getFirst(), toldDates());
    }

    private String toldDates() {
        if (dates == 1) return "ce paragraphe sans date a reçu celle du paragraphe d’avant ; le vérifier";
        String lines = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return dates + " paragraphes sans date ont reçu celle du paragraphe d’avant (lignes " + lines
                + (dates > places.size() ? "…" : "") + ") ; le vérifier";
    }
}
