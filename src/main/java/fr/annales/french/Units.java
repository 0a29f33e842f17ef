package fr.annales.french;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Parts a number from a unit that is written right behind it: {@code 18km} is {@code 18 km}. Only units of two
 * letters and more: of a single one many codes are made ({@code 35h}, {@code 3M}, {@code 1M2}).
 */
final class Units {
    private static final CharArraySet ALL = new CharArraySet(
            List.of(("mm cm dm km mètre mètres metre metres kilomètre kilomètres kilometre kilometres cm2 cm3 km2"
                            + " ha hectare hectares ml cl dl hl litre litres mg kg tonne tonnes kw kwh mw mwh gw gwh twh"
                            + " khz mhz ghz ko mo go min minutes heure heures jour jours mois an ans euro euros eur franc francs")
                    .split(" ")),
            true);

    private Units() {}

    /** Where the unit begins with which a word ends that begins with a number; the word's end without one. */
    static int start(char[] text, int start, int end) {
        int at = start;
        while (at < end && (Numbers.isFigure(text[at]) || text[at] == Numbers.SOFT_HYPHEN)) at++;
        return at > start && at < end && ALL.contains(text, at, end - at) ? at : end;
    }
}
