package fr.annales.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads times that are counted from today: {@code il y a 30 ans}, {@code ces dix dernières années},
 * {@code l’an dernier}.
 *
 * @param words of the question
 */
record RelativeDates(List<DateWord> words, LocalDate today) {
    private static final Set<String> BEFORE_LAST = Set.of("l", "le", "au", "du", "de");

    /** Four figures from this one to the present are a year. */
    private static final int FIRST_YEAR = 1000;

    /** {@code il y a 30 ans}, {@code il y a un siècle}. */
    Optional<DateRules.Read> ago(int place) {
        return isForm(place + 1, "y") && isForm(place + 2, "a")
                ? yearsAgo(place + 3).map(ago -> year(ago.value(), ago.next()))
                : Optional.empty();
    }

    /** {@code depuis dix ans}, from the number on. Figures are a year, unless years are what they count. */
    Optional<DateRules.Read> sinceYearsAgo(int place) {
        return mayCount(place)
                ? yearsAgo(place)
                        .map(ago -> year(ago.value(), ago.next()))
                        .map(year -> new DateRules.Read(
                                year.from(),
                                DateReading.OPEN,
                                "depuis " + year.label(),
                                year.next(),
                                true,
                                year.nameAt()))
                : Optional.empty();
    }

    /** Whether figures may count what follows: those of a year, {@code 1990 année par année}, only in the plural. */
    private boolean mayCount(int place) {
        int year = words.get(place).number(4, 4);
        return year < FIRST_YEAR || year > today.getYear() || form(place + 1).endsWith("s");
    }

    /** The year that was so many years, decades or centuries ago. */
    private Optional<FrenchNumbers.Read> yearsAgo(int place) {
        if (place >= words.size()) return Optional.empty();
        return FrenchNumbers.cardinal(words, place)
                .filter(many -> years(many.next()) > 0)
                .map(many ->
                        new FrenchNumbers.Read(today.getYear() - many.value() * years(many.next()), many.next() + 1));
    }

    /** The years of the unit that is named, or 0. */
    private int years(int place) {
        return switch (form(place)) {
            case "an", "ans", "annee", "annees" -> 1;
            case "decennie", "decennies" -> 10;
            case "siecle", "siecles" -> 100;
            default -> 0;
        };
    }

    Optional<DateRules.Read> thisYear(int place) {
        return isForm(place + 1, "annee") ? Optional.of(year(today.getYear(), place + 2)) : Optional.empty();
    }

    /** {@code dix dernières années}, from the number on. */
    Optional<DateRules.Read> lastYears(int number) {
        if (number >= words.size()) return Optional.empty();
        return FrenchNumbers.cardinal(words, number)
                .filter(many ->
                        many.value() > 0 && isForm(many.next(), "dernieres") && isForm(many.next() + 1, "annees"))
                .flatMap(many -> years(today.getYear() - many.value() + 1, today.getYear(), many.next() + 2));
    }

    /** {@code l’an dernier}, {@code l’année passée}, {@code le siècle dernier}. */
    Optional<DateRules.Read> lastYear(int place) {
        int at = place;
        while (BEFORE_LAST.contains(form(at))) at++;
        if (!isForm(at + 1, "dernier", "derniere", "passe", "passee")) return Optional.empty();
        if (isForm(at, "an", "annee")) return Optional.of(year(today.getYear() - 1, at + 2));
        int century = Math.floorDiv(today.getYear() - 1, 100) * 100 - 99;
        return isForm(at, "siecle") ? years(century, century + 99, at + 2) : Optional.empty();
    }

    private static DateRules.Read year(int year, int next) {
        String edtf = EdtfFormat.year(year);
        return new DateRules.Read(edtf, edtf, EdtfDate.yearLabel(year), next, true, next);
    }

    private static Optional<DateRules.Read> years(int first, int last, int next) {
        return DateName.between(EdtfFormat.year(first), EdtfFormat.year(last), false, next)
                .map(name -> DateRules.Read.of(name, true, next));
    }

    private String form(int place) {
        return place < words.size() ? words.get(place).form() : "";
    }

    private boolean isForm(int place, String... forms) {
        return List.of(forms).contains(form(place));
    }
}
