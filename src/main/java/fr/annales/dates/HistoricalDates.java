package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the dates in a question that are of another era or of the calendar of the Republic, {@code de 58 à 51 av. J.-C.},
 * {@code 18 brumaire an VIII}, and reads them as {@link WrittenDates} reads them in files: what ends in the name of the era
 * is taken as far to the left as it is a date.
 */
final class HistoricalDates {
    /** Words of a longer date than this are hardly one. */
    private static final int MOST_WORDS = 12;

    /** Nobody asks for more. */
    private static final int MOST_DATES = 4;

    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,4}");

    /** What such a date is made of beside figures, ranks and months. */
    private static final Set<String> WORDS = Set.of(
            "en",
            "le",
            "la",
            "les",
            "l",
            "de",
            "du",
            "des",
            "d",
            "a",
            "au",
            "aux",
            "et",
            "an",
            "annee",
            "annees",
            "entre",
            "avant",
            "apres",
            "depuis",
            "vers",
            "environ",
            "jusqu",
            "jusque",
            "dans",
            "debut",
            "milieu",
            "mi",
            "fin",
            "moitie",
            "quart",
            "siecle",
            "siecles",
            "millenaire",
            "av",
            "ap",
            "apr",
            "j",
            "c",
            "jc",
            "jesus",
            "christ",
            "notre",
            "ere");

    private final String question;
    private final List<DateWord> words;

    /** The places behind the dates' ends. */
    private final List<Integer> ends;

    HistoricalDates(String question, List<DateWord> words) {
        this.question = question;
        this.words = words;
        this.ends = ends();
    }

    private List<Integer> ends() {
        List<Integer> found = new ArrayList<>();
        for (int place = 1; place < words.size() && found.size() < MOST_DATES; place++) {
            int end = Math.max(endOfEra(place), endOfRepublicanYear(place));
            if (end > place) found.add(end);
        }
        return found;
    }

    private String form(int place) {
        return place < words.size() ? words.get(place).form() : "";
    }

    /** Where {@code av. J.-C.}, {@code avant notre ère} or their like end that begin here, or -1. */
    private int endOfEra(int place) {
        if (!Set.of("av", "avant", "ap", "apr", "apres").contains(form(place))) return -1;
        if (form(place + 1).equals("jc")) return place + 2;
        return switch (form(place + 1) + " " + form(place + 2)) {
            case "j c", "jesus christ", "notre ere" -> place + 3;
            default -> -1;
        };
    }

    /** Where {@code an VIII} ends that begins here, or behind a month {@code an 8}; or -1. */
    private int endOfRepublicanYear(int place) {
        if (!form(place).equals("an")) return -1;
        boolean isOfMonth = RepublicanCalendar.month(form(place - 1)).isPresent();
        boolean isYear = ROMAN.matcher(form(place + 1)).matches()
                || (isOfMonth && words.get(place + 1).number(1, 2) > 0);
        return isYear ? place + 2 : -1;
    }

    /** The longest such date that begins at a place. */
    Optional<DateReading> at(int place) {
        return ends.reversed().stream()
                .filter(end -> end > place && end - place <= MOST_WORDS && isOfDate(place, end))
                .flatMap(end -> read(place, end).stream())
                .findFirst();
    }

    private boolean isOfDate(int place, int end) {
        for (int i = place; i < end; i++) {
            DateWord word = words.get(i);
            if (word.fixed() || !isOfDate(i) || (i > place && !word.isJoined())) return false;
        }
        return true;
    }

    private boolean isOfDate(int place) {
        DateWord word = words.get(place);
        return WORDS.contains(word.form())
                || word.number(1, 4) >= 0
                || FrenchCalendar.isMonth(word.form())
                || RepublicanCalendar.month(word.form()).isPresent()
                || FrenchNumbers.ordinal(words, place).isPresent();
    }

    private Optional<DateReading> read(int place, int end) {
        int start = words.get(place).start();
        String expression = question.substring(start, words.get(end - 1).end());
        return WholeQuestion.read(expression).map(reading -> reading.at(start));
    }
}
