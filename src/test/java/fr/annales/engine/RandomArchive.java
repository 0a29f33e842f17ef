package fr.annales.engine;

import fr.annales.dates.EdtfDate;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events and selections of all kinds, the same for the same seed. */
public final class RandomArchive {
    private static final List<String> TYPES = List.of("loi", "congres", "creation");
    private static final List<String> PLACES = List.of("lille", "ile-de-france");
    private static final List<String> THEMES = List.of("emploi", "regions", "echelon");

    private final Random random;

    public RandomArchive(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    LocalDate day() {
        return LocalDate.of(year(), 1 + below(12), 1 + below(28));
    }

    private int year() {
        return 1950 + below(60);
    }

    public List<Event> events(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] themes = Stream.concat(THEMES.stream(), PLACES.stream())
                    .filter(_ -> below(3) == 0)
                    .toArray(String[]::new);
            String text = "mot" + below(5) + " mot" + below(5) + " formation";
            events.add(TestArchive.event("e" + i, date(), "Titre " + i, text, TYPES.get(below(3)), themes));
        }
        return events;
    }

    /** Days, months, seasons, years, decades, intervals short and long, open and unknown ends, and no date at all. */
    private @Nullable String date() {
        int year = year();
        return switch (below(13)) {
            case 0 -> null;
            case 1 -> day().toString();
            case 2 -> year + "-0" + (1 + below(9));
            case 3 -> year + "~";
            case 4 -> (year / 10) + "X";
            case 5 -> year + "/" + (year + below(8));
            case 6 -> day() + "/" + (year + 60);
            case 7 -> year + "/..";
            case 8 -> "../" + year;
            case 9 -> year + "-2" + (1 + below(4));
            case 10 -> year + "/";
            case 11 -> "/" + year;
            default -> Integer.toString(year);
        };
    }

    String words() {
        String date = below(4) == 0 ? List.of("en ", "", "depuis ", "années ").get(below(4)) + year() / 10 * 10 : "";
        return below(3) == 0 ? date : "mot" + below(5) + (below(2) == 0 ? " mot" + below(5) : "") + " " + date;
    }

    Filters filters() {
        TreeSet<Integer> years = new TreeSet<>();
        TreeSet<Integer> decades = new TreeSet<>();
        while (below(3) == 0) years.add(year());
        while (below(4) == 0) decades.add(Facets.decadeOf(year()));
        LocalDate from = below(4) == 0 ? day() : null;
        LocalDate to = below(4) == 0 ? (from == null ? day() : from.plusDays(below(9000))) : null;
        Map<String, Set<String>> concepts = Map.of(
                Facet.TYPE.id(), some(TYPES), Facet.THEME.id(), some(THEMES), TestArchive.LIEU.id(), some(PLACES));
        return new Filters(concepts, new TimeFilter(years, decades, from, to), below(20) == 0);
    }

    private Set<String> some(List<String> ids) {
        Set<String> some = new TreeSet<>();
        while (below(3) == 0) some.add(ids.get(below(ids.size())));
        return some;
    }

    /** The rule of overlap, told again without an index: open sides reach to the first and last year of all events. */
    static boolean overlaps(Event event, LocalDate from, LocalDate to, List<Event> all) {
        EdtfDate date = event.date();
        if (date == null) return false;
        LocalDate first =
                known(all).min(Comparator.naturalOrder()).orElseThrow().withDayOfYear(1);
        LocalDate last = known(all)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .withMonth(12)
                .withDayOfMonth(31);
        LocalDate begin = Objects.requireNonNullElse(date.earliest(), first);
        LocalDate end = Objects.requireNonNullElse(date.latest(), last);
        return !begin.isAfter(to) && !end.isBefore(from);
    }

    private static Stream<LocalDate> known(List<Event> events) {
        return events.stream()
                .map(Event::date)
                .filter(Objects::nonNull)
                .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                .filter(Objects::nonNull);
    }
}
