package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads decades, one or several: {@code années 80}, {@code années quatre-vingt-dix}, {@code décennie 1980},
 * {@code années 70, 80 et 90}.
 *
 * @param words of the question
 * @param context tells what is meant by figures alone
 */
record DecadeNames(List<DateWord> words, DateContext context) {
    private static final int CENTURY = 100;

    /** Nobody names more. */
    private static final int MOST = 10;

    /** Whether a word names what follows as decades. */
    static boolean isNamed(List<DateWord> words, int place) {
        return List.of("annees", "decennie", "decennies")
                .contains(words.get(place).form());
    }

    Optional<DateName> at(int place) {
        if (!isNamed(words, place)) return Optional.empty();
        List<FrenchNumbers.Read> named = named(place + 1);
        if (named.isEmpty()) return Optional.empty();
        List<Integer> first = firstYears(named);
        int last = first.size() - 1;
        DateName decade = decade(first.getFirst(), named.getFirst().next());
        return last == 0
                ? Optional.of(decade)
                : decade.to(decade(first.get(last), named.get(last).next()));
    }

    private static DateName decade(int first, int next) {
        return new DateName(
                EdtfFormat.year(first), EdtfFormat.year(first + 9), "les ", "années\u00a0" + first, false, next);
    }

    /** The round numbers that follow each other from a place on. */
    private List<FrenchNumbers.Read> named(int place) {
        List<FrenchNumbers.Read> named = new ArrayList<>();
        int at = place;
        while (at > 0 && named.size() < MOST) {
            Optional<FrenchNumbers.Read> one = FrenchNumbers.cardinal(words, at);
            if (one.isEmpty() || !isDecade(one.get().value()) || (at > place && !isWhole(at))) break;
            named.add(one.get());
            at = another(one.get().next());
        }
        return named;
    }

    private boolean isDecade(int year) {
        return year % 10 == 0 && (year < CENTURY || year >= 1000 || context.has(year));
    }

    /** Behind another a number of one figure or of three counts something. */
    private boolean isWhole(int place) {
        DateWord word = words.get(place);
        return word.number(1, 1) < 0 && word.number(3, 3) < 0;
    }

    /** The place of the number that is joined to one before a place, or -1. */
    private int another(int place) {
        DateWord word = words.get(place);
        if (word.isAfter('-') || word.isAfter('/') || word.isAfter(',')) return place;
        if (!List.of("et", "ou", "puis", "a").contains(word.form())
                || !word.gap().isBlank()) return -1;
        return words.get(place + 1).form().equals("les") ? place + 2 : place + 1;
    }

    /**
     * The first years of the decades, each after the one before. One that is named with its century tells that of the
     * others, or else the last of them is the latest that there is.
     */
    private List<Integer> firstYears(List<FrenchNumbers.Read> named) {
        List<Integer> figures = named.stream().map(FrenchNumbers.Read::value).toList();
        int known = 0;
        while (known < figures.size() - 1 && figures.get(known) < CENTURY) known++;
        int year = inFull(figures.get(known));
        List<Integer> years = new ArrayList<>(List.of(year));
        for (int i = known - 1; i >= 0; i--)
            years.addFirst(years.getFirst() - Math.floorMod(years.getFirst() - figures.get(i), CENTURY));
        for (int i = known + 1; i < figures.size(); i++) {
            int next = figures.get(i) < CENTURY
                    ? years.getLast() + Math.floorMod(figures.get(i) - years.getLast(), CENTURY)
                    : figures.get(i);
            if (next <= years.getLast()) break;
            years.add(next);
        }
        return years;
    }

    private int inFull(int figures) {
        return figures < CENTURY ? context.year(figures) : figures;
    }
}
