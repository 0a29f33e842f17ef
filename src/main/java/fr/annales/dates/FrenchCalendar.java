package fr.annales.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The months, the seasons and the days of the week by their French names, both ways. Names are read folded. */
final class FrenchCalendar {
    private static final int SHORTEST = 3;

    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private static final List<String> WEEKDAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    /** The months by their names, and by the beginnings of these that no other month has. */
    private static final Map<String, Month> BY_NAME = byName();

    private FrenchCalendar() {}

    private static Map<String, Month> byName() {
        Map<String, Month> byName = new HashMap<>();
        for (Month month : Month.values()) {
            String name = DateWord.form(name(month));
            for (int length = SHORTEST; length <= name.length(); length++) {
                String beginning = name.substring(0, length);
                if (isOfOneMonth(beginning)) byName.put(beginning, month);
            }
        }
        return Map.copyOf(byName);
    }

    private static boolean isOfOneMonth(String beginning) {
        return MONTHS.stream()
                        .filter(name -> DateWord.form(name).startsWith(beginning))
                        .count()
                == 1;
    }

    static String name(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    /**
     * The month of a name, or of three letters and more that no other begins with: {@code janv}, but not {@code jui}.
     */
    static Optional<Month> month(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static boolean isMonth(String name) {
        return BY_NAME.containsKey(name);
    }

    /** Whether a name is one of a month, a season or a day of the week. */
    static boolean isOfDate(String name) {
        return isMonth(name) || WEEKDAYS.contains(name) || season(name).isPresent();
    }

    static Optional<DayOfWeek> weekday(String name) {
        int index = WEEKDAYS.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    static Optional<Season> season(String name) {
        for (Season season : Season.values()) if (DateWord.form(season.label).equals(name)) return Optional.of(season);
        return Optional.empty();
    }
}
