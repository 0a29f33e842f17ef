package fr.annales.web;

import fr.annales.dates.Period;
import fr.annales.engine.Facets;
import fr.annales.engine.TimeFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which years are drawn, and how many of them make a bar: the whole archive, or the decades around what is chosen where
 * the whole is too long for a bar each year.
 *
 * @param first the first year, where a bar begins
 * @param units how many bars there are
 * @param step the years of a bar
 * @param chosen the years that are chosen, where these are looked at more closely; else null
 * @param all the years of the archive
 */
record TimeScale(int first, int units, int step, @Nullable Years chosen, Years all) {
    /** On a telephone a bar is then 3 pixels wide. */
    private static final int MOST_UNITS = 110;

    private static final List<Integer> STEPS = List.of(1, 5, 10, 50, 100);
    private static final int DECADE = 10;

    /** A list of counts is as long as this at most, see {@link fr.annales.engine.TimeCounts}. */
    private static final long MOST_COUNTED = 1_000;

    /** From one year to another, both included. */
    record Years(int first, int last) {
        long length() {
            return last - (long) first + 1;
        }

        /** The whole periods of some years around. */
        Years around(int length) {
            return new Years(Facets.periodOf(first, length), Facets.periodOf(last, length) + length - 1);
        }

        /** What two have in common, where they meet. */
        Years within(Years other) {
            return new Years(Math.max(first, other.first), Math.min(last, other.last));
        }

        private static Years of(Period period) {
            return new Years(period.first().getYear(), period.last().getYear());
        }
    }

    /** The scale of an archive of some span under a selection; null where it has a single year, or too many. */
    static @Nullable TimeScale of(@Nullable Period span, TimeFilter time) {
        if (span == null) return null;
        Years all = Years.of(span);
        if (all.length() <= 1) return null;
        TimeScale whole = of(all, all, null);
        Period hull = time.hull();
        if (whole == null || whole.step == 1 || hull == null || !hull.overlaps(span)) return whole;
        Years chosen = Years.of(hull).within(all);
        TimeScale near = of(chosen.around(DECADE).within(all), all, chosen);
        return near == null || near.step == whole.step ? whole : near;
    }

    private static @Nullable TimeScale of(Years shown, Years all, @Nullable Years chosen) {
        for (int step : STEPS) {
            int first = Facets.periodOf(shown.first, step);
            long units = Math.floorDiv(shown.last - (long) first, (long) step) + 1;
            if (units <= MOST_UNITS && all.length() <= MOST_COUNTED * step)
                return new TimeScale(first, (int) units, step, chosen, all);
        }
        return null;
    }

    /** The name of the counts that are drawn. */
    String facet() {
        return step == 1 ? Facets.YEAR : step == DECADE ? Facets.DECADE : Facets.periods(step);
    }

    /** The last year. */
    int last() {
        return first + units * step - 1;
    }

    /** Whether it is of years, and so of what begins in them. */
    boolean isOfYears() {
        return step == 1;
    }

    /** How a bar is called, one or several. */
    String unit(boolean isOne) {
        String s = isOne ? "" : "s";
        return switch (step) {
            case 1 -> "année" + s;
            case DECADE -> "décennie" + s;
            default -> "période" + s + " de " + step + "\u00a0ans";
        };
    }
}
