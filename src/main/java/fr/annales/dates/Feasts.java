package fr.annales.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The feasts by which people date, as their names stand without case, accents and articles. */
final class Feasts {
    private static final Map<String, MonthDay> FIXED = Map.ofEntries(
            Map.entry("nouvel an", MonthDay.of(1, 1)),
            Map.entry("jour an", MonthDay.of(1, 1)),
            Map.entry("epiphanie", MonthDay.of(1, 6)),
            Map.entry("chandeleur", MonthDay.of(2, 2)),
            Map.entry("annonciation", MonthDay.of(3, 25)),
            Map.entry("saint-jean", MonthDay.of(6, 24)),
            Map.entry("assomption", MonthDay.of(8, 15)),
            Map.entry("saint-michel", MonthDay.of(9, 29)),
            Map.entry("toussaint", MonthDay.of(11, 1)),
            Map.entry("saint-martin", MonthDay.of(11, 11)),
            Map.entry("saint-nicolas", MonthDay.of(12, 6)),
            Map.entry("noel", MonthDay.of(12, 25)),
            Map.entry("saint-sylvestre", MonthDay.of(12, 31)));

    /** The days from Easter on. */
    private static final Map<String, Integer> MOVABLE = Map.ofEntries(
            Map.entry("mardi gras", -47),
            Map.entry("mercredi cendres", -46),
            Map.entry("rameaux", -7),
            Map.entry("jeudi saint", -3),
            Map.entry("vendredi saint", -2),
            Map.entry("samedi saint", -1),
            Map.entry("paques", 0),
            Map.entry("dimanche paques", 0),
            Map.entry("lundi paques", 1),
            Map.entry("ascension", 39),
            Map.entry("jeudi ascension", 39),
            Map.entry("pentecote", 49),
            Map.entry("dimanche pentecote", 49),
            Map.entry("lundi pentecote", 50),
            Map.entry("trinite", 56),
            Map.entry("fete-dieu", 60));

    /** France took the Gregorian calendar in December 1582; before, Easter fell by another. */
    private static final int FIRST_GREGORIAN_EASTER = 1583;

    private static final Set<String> WORDS = Stream.concat(FIXED.keySet().stream(), MOVABLE.keySet().stream())
            .flatMap(name -> Stream.of(name.split("[ -]")))
            .collect(Collectors.toUnmodifiableSet());

    private Feasts() {}

    /** Whether some feast has a word in its name. */
    static boolean hasWord(String word) {
        return WORDS.contains(word);
    }

    /** The day of a feast, empty when its name is none, or its day in that year is not known here. */
    static Optional<LocalDate> day(String name, int year) {
        MonthDay fixed = FIXED.get(name);
        if (fixed != null) return Optional.of(fixed.atYear(year));
        Integer days = MOVABLE.get(name);
        return days == null || year < FIRST_GREGORIAN_EASTER
                ? Optional.empty()
                : Optional.of(easter(year).plusDays(days));
    }

    /**
     * Easter of the Gregorian calendar: the Sunday after the first full moon of spring, as the Church reckons the moon.
     */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = Math.floorMod(century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15, 30);
        int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
        return LocalDate.of(year, 3, 28).plusDays((long) moon - weekday);
    }
}
