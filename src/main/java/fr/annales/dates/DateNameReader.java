package fr.annales.dates;

import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the name of a time from a place in a question on: {@code 27 janvier 1987}, {@code mai 68}, {@code été 1998},
 * {@code 1987-01}, {@code années quatre-vingt}, {@code XIXe siècle}, {@code fin des années 90}. Several rules ask for
 * the name at one place: it is read once.
 */
final class DateNameReader {
    /** No later century is meant by anybody. */
    static final int LAST_CENTURY = 21;

    private static final int YEARS_OF_CENTURY = 100;
    private static final int MONTHS = 12;
    private static final int QUARTER = 3;

    /** Words between a preposition and the name of a time. */
    private static final Set<String> ARTICLES =
            Set.of("le", "la", "les", "l", "annee", "an", "mois", "de", "du", "des", "d", "en", "a", "au", "aux");

    /** Words of time before a number of three figures, which may be counted otherwise. */
    private static final Set<String> BEFORE_YEAR =
            Set.of("en", "an", "annee", "avant", "apres", "depuis", "vers", "entre");

    /** Endings of a rank that no century has, which is masculine and never the second of two. */
    private static final List<String> NO_CENTURY = List.of("re", "nd", "nde");

    private final List<DateWord> words;
    private final DateContext context;
    private final DecadeNames decades;
    private final NumericDates numeric;
    private final Map<Integer, Optional<DateName>> known = new HashMap<>();

    /**
     * The names in a question.
     *
     * @param words of the question
     * @param context tells what is meant by figures alone
     */
    DateNameReader(List<DateWord> words, DateContext context) {
        this.words = words;
        this.context = context;
        this.decades = new DecadeNames(words, context);
        this.numeric = new NumericDates(words, context);
    }

    Optional<DateName> at(int place) {
        return known.computeIfAbsent(place, this::read);
    }

    private Optional<DateName> read(int place) {
        if (words.get(place).fixed()) return Optional.empty();
        return part(place)
                .or(() -> century(place))
                .or(() -> monthsOfYear(place))
                .or(() -> decades(place))
                .or(() -> season(place))
                .or(() -> day(place))
                .or(() -> month(place))
                .or(() -> numeric.years(place))
                .or(() -> year(place))
                .filter(name -> !words.get(name.next() - 1).fixed());
    }

    /** The name that stands here, or behind articles and prepositions. */
    Optional<DateName> behind(int place) {
        return at(skipArticles(place));
    }

    /** The place of the first word from here on that is no article or preposition. */
    int skipArticles(int place) {
        int at = place;
        while (ARTICLES.contains(form(at))) at++;
        return at;
    }

    private String form(int place) {
        return words.get(place).form();
    }

    private boolean isForm(int place, String... forms) {
        return place < words.size() && List.of(forms).contains(form(place));
    }

    /**
     * {@code début}, {@code milieu}, {@code fin}, {@code première moitié} of a month, a season, a year, a decade or a
     * century, or of years: {@code fin 2010-11}.
     */
    private Optional<DateName> part(int place) {
        Optional<DatePart.Named> part = DatePart.at(words, place);
        if (part.isEmpty()) return Optional.empty();
        int whole = skipArticles(part.get().next());
        return century(whole)
                .or(() -> decades(whole))
                .or(() -> season(whole))
                .or(() -> month(whole))
                .or(() -> numeric.years(whole)
                        .filter(years -> !words.get(years.next()).goesOn()))
                .or(() -> year(whole))
                .map(part.get().part()::of);
    }

    /** {@code premier trimestre 2005}, {@code 2e semestre de l’année 2008}. */
    private Optional<DateName> monthsOfYear(int place) {
        boolean isLast = isForm(place, "dernier");
        Optional<FrenchNumbers.Read> rank = isLast ? Optional.empty() : FrenchNumbers.ordinal(words, place);
        if (!isLast && rank.isEmpty()) return Optional.empty();
        int unit = rank.map(FrenchNumbers.Read::next).orElse(place + 1);
        int months = isForm(unit, "trimestre", "trimestres")
                ? QUARTER
                : isForm(unit, "semestre", "semestres") ? 2 * QUARTER : 0;
        int last = rank.map(read -> months * read.value()).orElse(MONTHS);
        if (months == 0 || last > MONTHS) return Optional.empty();
        return year(skipArticles(unit + 1)).flatMap(year -> {
            int of = Integer.parseInt(year.from());
            String first = EdtfFormat.month(of, last - months + 1);
            return DateName.between(first, EdtfFormat.month(of, last), false, year.next());
        });
    }

    private Optional<DateName> century(int place) {
        return FrenchNumbers.ordinal(words, place)
                .filter(rank -> rank.value() <= LAST_CENTURY && isCentury(words, place, rank.next()))
                .map(rank -> century(rank.value(), rank.next() + 1));
    }

    private Optional<DateName> decades(int place) {
        return decades.at(place).map(this::ofCentury);
    }

    /** Decades in two figures, of the century that is told behind them: {@code années 90 du XVIIIe siècle}. */
    private DateName ofCentury(DateName decades) {
        boolean isOfAny = words.get(decades.next() - 1).number(3, 4) < 0;
        if (!isOfAny || !isForm(decades.next(), "du")) return decades;
        return century(decades.next() + 1)
                .filter(century -> !century.from().startsWith("-"))
                .flatMap(century -> {
                    int before = Integer.parseInt(century.from()) - 1;
                    DateName first = DecadeNames.decade(before + inCentury(decades.from()), century.next());
                    DateName last = DecadeNames.decade(before + inCentury(decades.to()) / 10 * 10, century.next());
                    return first.equals(last) ? Optional.of(first) : first.to(last);
                })
                .orElse(decades);
    }

    private static int inCentury(String year) {
        return Math.floorMod(Integer.parseInt(year), YEARS_OF_CENTURY);
    }

    /**
     * Whether what follows a rank is {@code siècle}, or {@code s.} behind one that is written as that of a century:
     * {@code 1re S} and {@code 2e S} are classes of a school.
     */
    static boolean isCentury(List<DateWord> words, int rank, int place) {
        DateWord word = words.get(place);
        String form = word.form();
        boolean isInShort = form.equals("s")
                && !word.capital()
                && FrenchNumbers.hasEnding(words, rank)
                && NO_CENTURY.stream().noneMatch(words.get(place - 1).form()::endsWith)
                && !words.get(place + 1).gap().startsWith("'");
        return isInShort || form.equals("siecle") || form.equals("siecles");
    }

    private DateName century(int rank, int next) {
        int first = (rank - 1) * 100 + 1;
        int afterEra = EraWords.afterBeforeChrist(words, next);
        String label = FrenchNumbers.roman(rank) + (rank == 1 ? "er" : "e") + "\u00a0siècle";
        return afterEra == next
                ? new DateName(EdtfFormat.year(first), EdtfFormat.year(first + 99), "le ", label, false, next)
                : new DateName(
                        EdtfFormat.year(-first - 98),
                        EdtfFormat.year(1 - first),
                        "le ",
                        label + " av. J.-C.",
                        false,
                        afterEra);
    }

    private Optional<DateName> season(int place) {
        return FrenchCalendar.season(form(place)).flatMap(season -> season(season, place));
    }

    private Optional<DateName> season(Season season, int place) {
        int of = isForm(place + 1, "de", "d") ? place + 2 : place + 1;
        if (isForm(of, "l") && isForm(of + 1, "annee", "an")) of += 2;
        Optional<DateName> year = namedYear(of);
        if (year.isEmpty()) return Optional.empty();
        int next = year.get().next();
        boolean isOfTwoYears = season == Season.WINTER
                && (words.get(next).isAfter('-') || words.get(next).isAfter('/'))
                && words.get(next).number(2, 4) >= 0;
        return DateName.of(year.get().from() + "-" + season.number, season.the, isOfTwoYears ? next + 1 : next)
                .map(name -> name.inWords(name.next()));
    }

    private Optional<DateName> day(int place) {
        return numeric.day(place).or(() -> {
            int number = FrenchCalendar.weekday(form(place)).isPresent() ? place + 1 : place;
            int day = dayNumber(number);
            if (day < 0) return Optional.empty();
            int after = day == 1 && isForm(number + 1, "er") ? number + 2 : number + 1;
            int ofMonth = isForm(after, "de", "d") ? after + 1 : after;
            return month(ofMonth)
                    .filter(month -> FrenchCalendar.isMonth(form(ofMonth)))
                    .flatMap(month -> DateName.of(month.from() + "-" + EdtfFormat.two(day), "le ", month.next()));
        });
    }

    /** The number of a day, {@code 27} or {@code 1er}, or -1. */
    int dayNumber(int place) {
        if (isForm(place, "1er", "1°", "1o", "premier")) return 1;
        int day = words.get(place).number(1, 2);
        return day >= 1 && day <= 31 ? day : -1;
    }

    /** The number of the month that is named, or -1. */
    int monthNumber(int place) {
        return FrenchCalendar.month(form(place)).map(Month::getValue).orElse(-1);
    }

    private Optional<DateName> month(int place) {
        int month = monthNumber(place);
        if (month < 0) return numeric.month(place);
        int of = isForm(place + 1, "de", "d") ? place + 2 : place + 1;
        return namedYear(of).flatMap(year -> DateName.of(year.from() + "-" + EdtfFormat.two(month), "", year.next()));
    }

    /** A year after the name of a month or a season, where two figures are enough. */
    private Optional<DateName> namedYear(int place) {
        int two = words.get(place).number(2, 2);
        boolean isShort = two >= 0
                && (words.get(place).gap().isBlank() || words.get(place).gap().equals("'"));
        return isShort && EraWords.afterBeforeChrist(words, place + 1) == place + 1
                ? DateName.of(EdtfFormat.year(context.year(two)), "", place + 1)
                : year(place);
    }

    /** Four figures, as many words as there are for it, or fewer figures where something says that they are a year. */
    private Optional<DateName> year(int place) {
        int year = words.get(place).number(1, 4);
        if (year < 0)
            return FrenchNumbers.cardinal(words, place)
                    .filter(inWords -> inWords.value() >= 1000)
                    .flatMap(inWords -> DateName.of(EdtfFormat.year(inWords.value()), "", inWords.next()));
        int afterEra = EraWords.afterBeforeChrist(words, place + 1);
        if (year > 0 && afterEra > place + 1) return DateName.of(EdtfFormat.year(1 - year), "", afterEra);
        if (year > 0 && words.get(place).isNegative())
            return DateName.of(EdtfFormat.year(1 - year), "", place + 1).map(name -> name.inWords(name.next()));
        boolean isYear = switch (words.get(place).form().length()) {
            case 4 -> true;
            case 3 -> context.has(year) || isAfterTime(words.subList(0, place));
            default -> year > 0 && place > 0 && isForm(place - 1, "an");
        };
        if (isYear) return DateName.of(EdtfFormat.year(year), "", place + 1);
        return isOfKind(place) ? DateName.of(EdtfFormat.year(context.year(year)), "", place + 1) : Optional.empty();
    }

    /**
     * Whether the last of some words is one of time, or joins what follows to a number behind one:
     * {@code entre 800 et}.
     */
    static boolean isAfterTime(List<DateWord> words) {
        int last = words.size() - 1;
        if (last < 0 || words.get(last).fixed()) return false;
        if (BEFORE_YEAR.contains(words.get(last).form())) return true;
        boolean isSecond = last > 1
                && List.of("et", "a").contains(words.get(last).form())
                && words.get(last - 1).number(1, 3) > 0;
        return isSecond && isAfterTime(words.subList(0, last - 1));
    }

    /**
     * Whether two figures stand after what happens in a year, as the archive calls it: {@code loi 87},
     * {@code lois de 87}.
     */
    private boolean isOfKind(int place) {
        if (words.get(place).number(2, 2) < 0 || !words.get(place).gap().isBlank() || place == 0) return false;
        int before = isForm(place - 1, "de", "en") ? place - 2 : place - 1;
        return before >= 0 && !words.get(before).fixed() && context.isKind(words.get(before));
    }
}
