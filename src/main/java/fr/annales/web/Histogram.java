package fr.annales.web;

import fr.annales.dates.EdtfFormat;
import fr.annales.dates.Period;
import fr.annales.engine.Facets;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many events each year has, over the whole span of the archive, so that its silences are seen; of each decade where
 * the years would be more than can be counted. It shows the counts of the facet, which do not depend on the period that
 * is chosen: this is drawn behind.
 *
 * @param first the first year, or the first of the first decade
 * @param units how many years, or decades, there are
 * @param step the years of a unit: 1 or 10
 * @param bars the units with an event, by date
 * @param highest the most events that a unit has
 * @param chosen the stretches that the search is narrowed to
 */
record Histogram(int first, int units, int step, List<Bar> bars, int highest, List<Stretch> chosen) {
    private static final int DECADE = 10;
    private static final int HEIGHT = 100;
    private static final int LEAST_HEIGHT = 3;

    /** Bars stand apart as long as there is room for it. */
    private static final int MOST_APART = 150;

    private static final int MOST_LABELS = 6;

    /** Nearer to an edge a label would stand beside the bars; in hundredths of the width. */
    private static final int EDGE = 4;

    private static final int[] LABEL_STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000};

    /**
     * A unit with events.
     *
     * @param at its place, from 0
     * @param begins how many of its events begin in it, or null where that is not counted
     */
    record Bar(int at, String label, int count, @Nullable Integer begins) {}

    /**
     * Units in a row.
     *
     * @param at the place of the first, from 0
     */
    record Stretch(int at, int units) {}

    /**
     * A year below the bars.
     *
     * @param at where, as a share of the width
     * @param anchor what of its label stands there: the middle, but at the edges
     */
    record Mark(String at, String anchor, String label) {}

    /** The histogram of an answer, or null where it would show nothing: no event, a single year, more than are counted. */
    static @Nullable Histogram of(Result result, @Nullable Period span) {
        if (span == null) return null;
        int first = span.first().getYear();
        long years = span.last().getYear() - (long) first + 1;
        if (years <= 1) return null;
        if (years <= TimeCounts.MOST_YEARS) return of(result, Facets.YEAR, first, (int) years, 1);
        int decade = Facets.decadeOf(first);
        long decades = (span.last().getYear() - (long) decade) / DECADE + 1;
        return decades <= TimeCounts.MOST_DECADES ? of(result, Facets.DECADE, decade, (int) decades, DECADE) : null;
    }

    private static @Nullable Histogram of(Result result, String name, int first, int units, int step) {
        Optional<FacetResult> facet = result.facets().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (facet.isEmpty()) return null;
        List<Bar> bars = facet.get().values().stream()
                .filter(value -> value.count() > 0)
                .map(value -> bar(value, first, step))
                .toList();
        if (bars.isEmpty()) return null;
        int highest = bars.stream().mapToInt(Bar::count).max().getAsInt();
        return new Histogram(
                first,
                units,
                step,
                bars,
                highest,
                chosen(units, isChosen(result.question().filters().time(), first, step)));
    }

    private static Bar bar(FacetResult.Value value, int first, int step) {
        int year = Integer.parseInt(value.value());
        return new Bar((year - first) / step, value.label(), value.count(), value.begins());
    }

    /** Whether a unit is in the period that was chosen. */
    private static IntPredicate isChosen(TimeFilter time, int first, int step) {
        if (time.isEmpty()) return _ -> false;
        int from = time.from() == null ? Integer.MIN_VALUE : time.from().getYear();
        int to = time.to() == null ? Integer.MAX_VALUE : time.to().getYear();
        return unit -> {
            int year = first + unit * step;
            int last = year + step - 1;
            boolean isNamed = (time.years().isEmpty() && time.decades().isEmpty())
                    || !time.years().subSet(year, last + 1).isEmpty()
                    || time.decades().contains(Facets.decadeOf(year));
            return isNamed && from <= last && year <= to;
        };
    }

    private static List<Stretch> chosen(int units, IntPredicate isChosen) {
        List<Stretch> stretches = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            if (!isChosen.test(unit)) continue;
            int at = unit;
            while (unit < units && isChosen.test(unit)) unit++;
            stretches.add(new Stretch(at, unit - at));
        }
        return stretches;
    }

    /** Bars of all events of a unit, as a path: a unit is 1 wide, the highest bar 100 high. */
    String all() {
        return path(Bar::count);
    }

    /** Bars of the events that begin in a unit. */
    String beginning() {
        return path(bar -> bar.begins() == null ? 0 : bar.begins());
    }

    private String path(ToIntFunction<Bar> counted) {
        StringBuilder path = new StringBuilder();
        String across = units <= MOST_APART ? "h.8V" : "h1V";
        for (Bar bar : bars) {
            int count = counted.applyAsInt(bar);
            if (count == 0) continue;
            int height = Math.max(LEAST_HEIGHT, Math.round((float) HEIGHT * count / highest));
            path.append('M')
                    .append(bar.at())
                    .append(' ')
                    .append(HEIGHT)
                    .append('V')
                    .append(HEIGHT - height)
                    .append(across)
                    .append(HEIGHT)
                    .append('z');
        }
        return path.toString();
    }

    /** Round years below the bars. */
    List<Mark> marks() {
        int years = units * step;
        int apart = IntStream.of(LABEL_STEPS)
                .filter(candidate -> candidate >= step && years <= candidate * MOST_LABELS)
                .findFirst()
                .orElse(years);
        int round = Math.ceilDiv(first, apart) * apart;
        return IntStream.iterate(round, year -> year < first + years, year -> year + apart)
                .mapToObj(this::mark)
                .toList();
    }

    private Mark mark(int year) {
        double at = (year - first) / (double) step;
        double middle = 100 * (at + 0.5) / units;
        String label = FrenchTypography.date(EdtfFormat.year(year));
        if (middle < EDGE) return new Mark(share(at), "start", label);
        return middle > 100 - EDGE ? new Mark(share(at + 1), "end", label) : new Mark(share(at + 0.5), "middle", label);
    }

    private String share(double unit) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * unit / units);
    }

    /** Whether it is of years, and so of what begins in them. */
    boolean isOfYears() {
        return step == 1;
    }

    /** How a unit is called. */
    String unit() {
        return isOfYears() ? "année" : "décennie";
    }

    /** What it shows, in a sentence. */
    String summary() {
        String last = EdtfFormat.year(first + units * step - 1);
        return "Événements par " + unit() + ", " + FrenchTypography.date(EdtfFormat.year(first) + "/" + last)
                + silence();
    }

    private String silence() {
        int silent = units - bars.size();
        if (silent == 0) return "";
        return "\u202f; " + FrenchTypography.number(silent) + "\u00a0" + unit() + (silent == 1 ? "" : "s")
                + " sans événement";
    }
}
