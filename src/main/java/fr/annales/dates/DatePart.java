package fr.annales.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a month, of a year, of a decade or of a century: {@code début}, {@code milieu} and {@code fin} are its
 * thirds, and share the unit in which one ends and the next begins, but for those of a month; its halves do not.
 */
enum DatePart {
    BEGINNING("le début", 0, 1, 3),
    MIDDLE("le milieu", 1, 2, 3),
    END("la fin", 2, 3, 3),
    FIRST_HALF("la première moitié", 0, 1, 2),
    SECOND_HALF("la seconde moitié", 1, 2, 2);

    private static final int MONTHS = 12;

    private final String article;
    private final String label;
    private final int from;
    private final int to;
    private final int of;

    DatePart(String name, int from, int to, int of) {
        int blank = name.indexOf(' ') + 1;
        this.article = name.substring(0, blank);
        this.label = name.substring(blank);
        this.from = from;
        this.to = to;
        this.of = of;
    }

    /**
     * A part that is named.
     *
     * @param next the place of the first word after its name
     */
    record Named(DatePart part, int next) {}

    /** The part that is named from a place in a question on. */
    static Optional<Named> at(List<DateWord> words, int place) {
        return switch (words.get(place).form()) {
            case "debut" -> named(BEGINNING, place + 1);
            case "milieu", "mi" -> named(MIDDLE, place + 1);
            case "fin" -> named(END, place + 1);
            case "premiere", "1ere", "1re" -> half(FIRST_HALF, words, place + 1);
            case "seconde", "deuxieme", "2e", "2eme", "2nde", "2de" -> half(SECOND_HALF, words, place + 1);
            default -> Optional.empty();
        };
    }

    /** The third that a word names. */
    static DatePart named(String third) {
        return switch (third) {
            case "debut" -> BEGINNING;
            case "fin" -> END;
            default -> MIDDLE;
        };
    }

    private static Optional<Named> half(DatePart half, List<DateWord> words, int place) {
        return Set.of("moitie", "quinzaine").contains(words.get(place).form())
                ? named(half, place + 1)
                : Optional.empty();
    }

    private static Optional<Named> named(DatePart part, int next) {
        return Optional.of(new Named(part, next));
    }

    /** The first and the last unit of a part, in EDTF. */
    record Units(String first, String last) {
        String edtf() {
            return first.equals(last) ? first : first + "/" + last;
        }
    }

    /** This part of the years from one to another, or of a single year in months, where EDTF has such of it. */
    Units units(int firstYear, int lastYear) {
        boolean isYear = firstYear == lastYear;
        int units = isYear ? MONTHS : lastYear - firstYear + 1;
        int begin = units * from / of;
        int end = of == 3 ? Math.min(units * to / of, units - 1) : units * to / of - 1;
        return isYear
                ? new Units(EdtfFormat.month(firstYear, begin + 1), EdtfFormat.month(firstYear, end + 1))
                : new Units(EdtfFormat.year(firstYear + begin), EdtfFormat.year(firstYear + end));
    }

    /** This part of a month, in days: of ten, but for the last, or of fifteen. */
    Units units(YearMonth month) {
        boolean isLast = to == of;
        int days = of == 2 ? 15 : 10;
        LocalDate first = month.atDay(from * days + 1);
        LocalDate last = isLast ? month.atEndOfMonth() : month.atDay(to * days);
        return new Units(EdtfFormat.day(first), EdtfFormat.day(last));
    }

    /** This part of a season, in months. */
    private Units ofSeason(YearMonth first) {
        int months = 3;
        YearMonth begin = first.plusMonths(months * from / of);
        YearMonth end = first.plusMonths(Math.min(months * to / of, months - 1));
        return new Units(
                EdtfFormat.month(begin.getYear(), begin.getMonthValue()),
                EdtfFormat.month(end.getYear(), end.getMonthValue()));
    }

    private Units ofUnit(DateName whole) {
        LocalDate first = DateName.firstDay(whole.from());
        return switch (WrittenParts.precision(whole.from())) {
            case MONTH -> units(YearMonth.from(first));
            case SEASON -> ofSeason(YearMonth.from(first));
            default -> units(first.getYear(), DateName.lastDay(whole.to()).getYear());
        };
    }

    /** This part of what a question names. */
    DateName of(DateName whole) {
        Units units = ofUnit(whole);
        // What has no name of its own has no part that is told by it: "la fin de 2010 à 2011".
        if (whole.isOfSeveral())
            return new DateName(
                    units.first, units.last, "", EdtfDate.known(units.edtf()).label(), false, whole.next());
        return new DateName(units.first, units.last, article, label + ofWhole(whole), false, whole.next());
    }

    private static String ofWhole(DateName whole) {
        return switch (whole.article()) {
            case "le " -> " du " + whole.label();
            case "les " -> " des " + whole.label();
            case "l’" -> " de l’" + whole.label();
            default -> " " + (whole.figures() ? DateWording.from(whole.label()) : whole.label());
        };
    }
}
