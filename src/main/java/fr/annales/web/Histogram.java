package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.dates.EdtfFormat;
import fr.annales.dates.YearLabels;
import fr.annales.engine.Facets;
import fr.annales.engine.TimeFilter;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many events each year has, over the whole span of the archive, so that its silences are seen; where that is long,
 * how many each period of some years has, and closer to, around what is chosen. It shows the counts of the facet, which
 * do not depend on the period that is chosen: a frame stands around this.
 *
 * @param scale the years that are drawn
 * @param bars the units with an event, by date
 * @param highest the most events that a unit has
 * @param chosen the stretches that the search is narrowed to
 * @param wider searches in a longer period around what is chosen, where not the whole archive is drawn
 */
record Histogram(TimeScale scale, List<Bar> bars, int highest, List<Stretch> chosen, List<Chip> wider) {
    private static final int CENTURY = 100;
    private static final int HEIGHT = 100;
    private static final int LEAST_HEIGHT = 4;

    /** Bars stand apart as long as there is room for it. */
    private static final int MOST_APART = 80;

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

    /** The histogram of an answer in a scale, or null where it would show nothing. */
    static @Nullable Histogram of(Result result, TimeScale scale, SearchAddress state) {
        List<Bar> bars = result.values(scale.facet()).stream()
                .filter(value -> value.count() > 0)
                .map(value -> bar(value, scale))
                .filter(bar -> bar.at >= 0 && bar.at < scale.units())
                .toList();
        if (bars.isEmpty() && scale.chosen() == null) return null;
        return new Histogram(
                scale,
                bars,
                bars.stream().mapToInt(Bar::count).max().orElse(0),
                chosen(scale.units(), isChosen(result.question().filters().time(), scale)),
                wider(scale, state));
    }

    private static Bar bar(FacetResult.Value value, TimeScale scale) {
        int year = Integer.parseInt(value.value());
        return new Bar(Math.floorDiv(year - scale.first(), scale.step()), value.label(), value.count(), value.begins());
    }

    /** From the narrowest to the whole archive, without the one that is chosen, as far as the archive has it. */
    private static List<Chip> wider(TimeScale scale, SearchAddress state) {
        TimeScale.Years chosen = scale.chosen();
        if (chosen == null) return List.of();
        List<Chip> wider = new ArrayList<>();
        TimeScale.Years decade = chosen.around(10);
        if (decade.length() == 10 && !decade.within(scale.all()).equals(chosen))
            wider.add(new Chip(
                    YearLabels.decade(decade.first()),
                    state.withoutTime()
                            .and(Facets.DECADE, Integer.toString(decade.first()))
                            .address()));
        TimeScale.Years century = chosen.around(CENTURY);
        if (century.length() == CENTURY && !century.within(scale.all()).equals(chosen))
            wider.add(new Chip(
                    YearLabels.period(century.first(), CENTURY),
                    state.within(century.first(), century.last()).address()));
        wider.add(new Chip("Toute la période", state.withoutTime().address()));
        return wider;
    }

    /** Whether a unit is in the period that was chosen. */
    private static IntPredicate isChosen(TimeFilter time, TimeScale scale) {
        if (time.isEmpty()) return _ -> false;
        int from = time.from() == null ? Integer.MIN_VALUE : time.from().getYear();
        int to = time.to() == null ? Integer.MAX_VALUE : time.to().getYear();
        return unit -> {
            int year = scale.first() + unit * scale.step();
            int last = year + scale.step() - 1;
            boolean isNamed = (time.years().isEmpty() && time.decades().isEmpty())
                    || !time.years().subSet(year, last + 1).isEmpty()
                    || !time.decades().subSet(Facets.decadeOf(year), last + 1).isEmpty();
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
        String across = scale.units() <= MOST_APART ? "h.8V" : "h1V";
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
        int first = scale.first();
        int years = scale.units() * scale.step();
        int apart = IntStream.of(LABEL_STEPS)
                .filter(candidate -> candidate >= scale.step() && years <= candidate * MOST_LABELS)
                .findFirst()
                .orElse(years);
        int round = Math.ceilDiv(first, apart) * apart;
        return IntStream.iterate(round, year -> year < first + years, year -> year + apart)
                .mapToObj(this::mark)
                .toList();
    }

    private Mark mark(int year) {
        double at = (year - scale.first()) / (double) scale.step();
        double middle = 100 * (at + 0.5) / scale.units();
        String label = FrenchTypography.date(EdtfFormat.year(year));
        if (middle < EDGE) return new Mark(share(at), "start", label);
        return middle > 100 - EDGE ? new Mark(share(at + 1), "end", label) : new Mark(share(at + 0.5), "middle", label);
    }

    private String share(double unit) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * unit / scale.units());
    }

    /** How high the highest bar is. */
    String top() {
        return FrenchTypography.events(highest) + " par " + (scale.isOfYears() ? "an" : scale.unit(true));
    }

    /** What a row of the table is. */
    String heading() {
        return FrenchTypography.capital(scale.unit(true));
    }

    /** What it shows, in a sentence. */
    String summary() {
        String years = EdtfFormat.year(scale.first()) + "/" + EdtfFormat.year(scale.last());
        return "Événements par " + scale.unit(true) + ", " + FrenchTypography.date(years) + silence();
    }

    private String silence() {
        int silent = scale.units() - bars.size();
        return silent == 0
                ? ""
                : "\u202f; " + FrenchTypography.number(silent) + "\u00a0" + scale.unit(silent == 1) + " sans événement";
    }
}
