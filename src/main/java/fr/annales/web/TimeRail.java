package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.dates.YearLabels;
import fr.annales.engine.Facets;
import fr.annales.engine.TimeFilter;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The times of a chronology beside its text: places in the page where that has everything, else pages of their own.
 * Many decades are gathered in centuries.
 *
 * @param groups of one group without a name where the decades are few
 */
record TimeRail(List<Group> groups) {
    private static final int MOST_DECADES = 20;

    /**
     * Decades.
     *
     * @param label the century, or nothing
     * @param isOpen whether its decades are to be seen
     */
    record Group(String label, List<Stop> stops, boolean isOpen) {}

    /**
     * A time to go to.
     *
     * @param address from the service, or a place in the page, which begins with {@code #}
     * @param count how many events; null where they are not told: for a year
     * @param decade that it is or is in, or null
     * @param years of a decade
     */
    record Stop(
            String label,
            String address,
            @Nullable Integer count,
            boolean isCurrent,
            @Nullable Integer decade,
            List<Stop> years) {

        /** Whether the page is of it, or of a year of it. */
        boolean isOpen() {
            return isCurrent || years.stream().anyMatch(Stop::isCurrent);
        }
    }

    /**
     * The rail.
     *
     * @param isWhole whether the page has all that was asked for
     */
    static TimeRail of(Result result, SearchAddress state, List<Chapter> chapters, boolean isWhole) {
        TimeFilter time = result.question().filters().time();
        if (isWhole && time.isEmpty()) return grouped(places(chapters));
        Set<Integer> here = new HashSet<>();
        if (isWhole) chapters.forEach(chapter -> here.addAll(chapter.years()));
        List<Stop> stops = new ArrayList<>();
        List<FacetResult.Value> decades = result.values(Facets.DECADE);
        for (FacetResult.Value value : decades) {
            int decade = Integer.parseInt(value.value());
            boolean isCurrent = value.selected()
                    || decades.size() == 1
                    || time.years().stream().anyMatch(y -> Facets.decadeOf(y) == decade);
            stops.add(new Stop(
                    value.label(),
                    ChroniclePage.PATH
                            + state.withoutTime()
                                    .with(Facets.DECADE, value.value())
                                    .address(),
                    value.count(),
                    value.selected(),
                    decade,
                    isCurrent ? years(decade, result, state, here) : List.of()));
        }
        addUndated(result, state, stops);
        return grouped(stops);
    }

    private static List<Stop> places(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> new Stop(
                        chapter.heading(),
                        "#" + chapter.anchor(),
                        chapter.entries().size(),
                        false,
                        chapter.decade(),
                        chapter.years().stream().map(TimeRail::place).toList()))
                .toList();
    }

    private static Stop place(int year) {
        return new Stop(
                YearLabels.year(year), "#" + Chapter.yearAnchor(year), null, false, Facets.decadeOf(year), List.of());
    }

    private static List<Stop> years(int decade, Result result, SearchAddress state, Set<Integer> here) {
        return result.values(Facets.YEAR).stream()
                .filter(value -> value.count() > 0 && Facets.decadeOf(Integer.parseInt(value.value())) == decade)
                .map(value -> here.contains(Integer.valueOf(value.value())) && !value.selected()
                        ? place(Integer.parseInt(value.value()))
                        : new Stop(
                                value.label(),
                                ChroniclePage.PATH
                                        + state.withoutTime()
                                                .with(Facets.YEAR, value.value())
                                                .address(),
                                null,
                                value.selected(),
                                decade,
                                List.of()))
                .toList();
    }

    private static void addUndated(Result result, SearchAddress state, List<Stop> stops) {
        int undated = result.undated();
        if (undated > 0)
            stops.add(new Stop(
                    "Sans date",
                    ChroniclePage.PATH
                            + state.withoutTime()
                                    .with(SearchParameters.UNDATED, "true")
                                    .address(),
                    undated,
                    result.question().filters().undated(),
                    null,
                    List.of()));
    }

    private static TimeRail grouped(List<Stop> stops) {
        if (stops.size() <= MOST_DECADES) return new TimeRail(List.of(new Group("", stops, true)));
        Map<String, List<Stop>> centuries = new LinkedHashMap<>();
        for (Stop stop : stops)
            centuries
                    .computeIfAbsent(
                            stop.decade() == null ? "" : Chapter.century(stop.decade()), _ -> new ArrayList<>())
                    .add(stop);
        return new TimeRail(centuries.entrySet().stream()
                .map(century -> new Group(
                        century.getKey(),
                        century.getValue(),
                        century.getValue().stream().anyMatch(Stop::isOpen)))
                .toList());
    }

    /** Whether there is more than one time to go to. */
    boolean leadsSomewhere() {
        return groups.size() > 1
                || groups.stream().anyMatch(group -> group.stops.size() > 1)
                || groups.getFirst().stops.stream().anyMatch(stop -> stop.years.size() > 1);
    }
}
