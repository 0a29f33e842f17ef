package fr.annales.dates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads decades, one or several: {@code années 80}, {@code années quatre-vingt-dix}, {@code décennie 1980},
 * {@code années 70, 80 et 90}.
 *
 * @param words of the question
 * @param context tells what is meant by figures alone
 */
record DecadeNames(List<DateWord> words, DateContext context) {
    private static final int CENTURY = 100;

    /** Downwards no further than this a turn of the century is meant where nothing says so: {@code années 90, 00}. */
    private static final int NEAR = 30;

    /** What looks like a plural and is no noun. */
    private static final Set<String> NO_NOUNS = Set.of(
            "dans", "sans", "sous", "vers", "des", "les", "ces", "ses", "nos", "vos", "leurs", "aux", "plus", "puis",
            "depuis", "mais", "lors", "apres", "pas");

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
        List<Integer> first = firstYears(named, isBetween(place));
        int next = named.get(first.size() - 1).next();
        DateName earliest = decade(Collections.min(first), next);
        DateName latest = decade(Collections.max(first), next);
        return earliest.equals(latest) ? Optional.of(earliest) : earliest.to(latest);
    }

    static DateName decade(int first, int next) {
        return new DateName(
                EdtfFormat.year(first), EdtfFormat.year(first + 9), "les ", "années\u00a0" + first, false, next);
    }

    /** The round numbers that follow each other from a place on. */
    private List<FrenchNumbers.Read> named(int place) {
        List<FrenchNumbers.Read> named = new ArrayList<>();
        int at = place;
        while (at > 0 && named.size() < MOST) {
            Optional<FrenchNumbers.Read> one = FrenchNumbers.cardinal(words, at);
            if (one.isEmpty() || !isDecade(one.get().value())) break;
            if (!named.isEmpty() && (!isWhole(at) || isCounted(named.getLast(), one.get()))) break;
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

    /**
     * Whether a number behind a decade counts what follows: {@code années 50, 30 ouvriers}. Behind {@code et} or a dash
     * it is a decade too, {@code années 80 et 90 lois}, unless it is less and a unit follows; so is the next decade
     * behind a comma, {@code années 70, 80 paris}, unless a unit follows.
     */
    private boolean isCounted(FrenchNumbers.Read decade, FrenchNumbers.Read number) {
        DateWord after = words.get(number.next());
        if (!after.gap().isBlank()) return false;
        DateWord joint = words.get(decade.next());
        boolean isClose =
                joint.form().equals("et") || joint.isAfter('-') || joint.gap().equals("/");
        return CountedNouns.isUnit(after)
                ? !isClose || number.value() < decade.value()
                : !isClose && !joint.form().equals("a") && !isNext(decade, number) && isPluralNoun(after);
    }

    private boolean isNext(FrenchNumbers.Read decade, FrenchNumbers.Read number) {
        return words.get(decade.next()).isAfter(',') && number.value() == decade.value() + 10;
    }

    private static boolean isPluralNoun(DateWord word) {
        return CountedNouns.isPlural(word) && !word.capital() && !NO_NOUNS.contains(word.form());
    }

    /** The place of the number that is joined to one before a place, or -1. */
    private int another(int place) {
        DateWord word = words.get(place);
        if (word.isAfter('-') || word.isAfter('/') || word.isAfter(',')) return place;
        if (!List.of("et", "ou", "puis", "a").contains(word.form())
                || !word.gap().isBlank()) return -1;
        return words.get(place + 1).form().equals("les") ? place + 2 : place + 1;
    }

    /** Whether what is named at a place stands between two ends: {@code entre les années 60 et 10}. */
    private boolean isBetween(int place) {
        int before = place > 0 && words.get(place - 1).form().equals("les") ? place - 2 : place - 1;
        return before >= 0 && words.get(before).form().equals("entre");
    }

    /**
     * The first years of the decades; {@code à} leads to no earlier one.
     *
     * @param isBetween whether each is later than the one before, as after {@code à} or a dash
     */
    private List<Integer> firstYears(List<FrenchNumbers.Read> named, boolean isBetween) {
        List<Integer> figures = named.stream().map(FrenchNumbers.Read::value).toList();
        int known = known(figures);
        int year = inFull(figures.get(known));
        List<Integer> years = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            boolean isBefore = i < known;
            boolean isRising = isBetween || rises(named.get(isBefore ? i : Math.max(i - 1, 0)));
            int first = i == known ? year : firstYear(figures.get(i), year, isBefore, isRising);
            if (i > 0 && isEnd(named.get(i - 1)) && first <= years.getLast()) break;
            years.add(first);
        }
        return years;
    }

    /** Whether what follows a decade is an end that comes later. */
    private boolean rises(FrenchNumbers.Read decade) {
        return isEnd(decade) || words.get(decade.next()).isAfter('-');
    }

    private boolean isEnd(FrenchNumbers.Read decade) {
        return words.get(decade.next()).form().equals("a");
    }

    /**
     * The place of the decade that tells the century of the others: one that is named with it, or else the greatest.
     */
    private static int known(List<Integer> figures) {
        return IntStream.range(0, figures.size())
                .filter(i -> figures.get(i) >= CENTURY)
                .findFirst()
                .orElseGet(() -> figures.indexOf(Collections.max(figures)));
    }

    /**
     * The first year of a decade that is named before or behind one that is known: in the same century, unless it
     * turns.
     */
    private int firstYear(int figures, int known, boolean isBefore, boolean isRising) {
        if (figures >= CENTURY) return figures;
        int year = known - Math.floorMod(known, CENTURY) + figures;
        if (isToCome(year) && !isToCome(known) && year - known > NEAR) return year - CENTURY;
        boolean isDownwards = isBefore ? year > known : year < known;
        int turned = isBefore ? year - CENTURY : year + CENTURY;
        boolean turns = (isRising && !isToCome(turned)) || Math.abs(turned - known) <= NEAR;
        return isDownwards && turns ? turned : year;
    }

    /** Whether a decade is later than all that there is. */
    private boolean isToCome(int year) {
        return year > context.year(Math.floorMod(year, CENTURY));
    }

    private int inFull(int figures) {
        return figures < CENTURY ? context.year(figures) : figures;
    }
}
