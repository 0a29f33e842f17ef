package fr.annales.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The grammar of dates: names of times, see {@link DateNameReader}, with the words around them that say what of it is meant.
 * Each rule begins at a word, and answers what it read and where the next word is.
 */
final class DateRules {
    private static final int ABOUT = 2;

    /** Four figures from this one to the present are a year. */
    private static final int FIRST_YEAR = 1000;

    /** Words before a date that say that it is one. */
    private static final Set<String> TELLING =
            Set.of("en", "le", "dans", "durant", "pendant", "lors", "cours", "courant", "annee", "an", "exercice");

    /** Words that may stand before a date, and go with it. */
    private static final Set<String> LEADING =
            Set.of("au", "aux", "a", "de", "du", "des", "d", "la", "les", "l", "mois");

    /** Those that may open an interval. */
    private static final Set<String> FROM = Set.of("de", "du", "des", "d");

    private static final List<List<String>> SINCE =
            List.of(List.of("depuis"), List.of("a", "partir"), List.of("a", "compter"), List.of("posterieur", "a"));

    private static final List<List<String>> ABOUT_WHEN = List.of(
            List.of("vers"),
            List.of("circa"),
            List.of("autour"),
            List.of("aux", "alentours"),
            List.of("aux", "environs"),
            List.of("environ"));

    private final List<DateWord> words;
    private final DateNameReader names;
    private final DateIntervals intervals;
    private final LocalDate today;

    /**
     * The rules for a question.
     *
     * @param words of the question, and its end
     * @param context what it is read by
     */
    DateRules(List<DateWord> words, DateContext context) {
        this.words = words;
        this.today = context.today();
        this.names = new DateNameReader(words, context);
        this.intervals = new DateIntervals(words, names);
    }

    /**
     * A period that a question names.
     *
     * @param from in EDTF, or {@link DateReading#OPEN}
     * @param to in EDTF, or {@link DateReading#OPEN}
     * @param next the place of the first word after it
     * @param telling whether words say that it is a date
     * @param nameAt the place of its first figure or name
     */
    record Read(String from, String to, String label, int next, boolean telling, int nameAt) {
        static Read of(DateName name, boolean telling, int nameAt) {
            return new Read(name.from(), name.to(), name.label(), name.next(), telling || !name.figures(), nameAt);
        }
    }

    Optional<Read> at(int place) {
        return switch (form(place)) {
            case "il" -> ago(place);
            case "cette" -> thisYear(place);
            case "entre" -> intervals.between(place + 1).map(name -> Read.of(name, true, place));
            case "avant" -> names.behind(place + 1).map(DateRules::before);
            case "apres" -> names.behind(place + 1).map(DateRules::after);
            case "jusqu", "jusque" -> names.behind(place + 1).map(DateRules::until);
            default ->
                since(place)
                        .or(() -> about(place))
                        .or(() -> lastYears(place))
                        .or(() -> lastYear(place))
                        .or(() -> during(place));
        };
    }

    /** Whether what was read from a place on ends in a year that stands for itself: not {@code 80} in {@code années 80}. */
    boolean endsInYear(int place, Read read) {
        boolean isYear = false;
        for (int at = place; at < read.next; at++) {
            Optional<DateName> last = names.at(at).filter(name -> name.next() == read.next);
            if (last.isPresent() && isForm(at, "annees", "decennie")) return false;
            isYear |= last.filter(DateName::isYear).isPresent();
        }
        return isYear;
    }

    private String form(int place) {
        return place < words.size() ? words.get(place).form() : "";
    }

    private boolean isForm(int place, String... forms) {
        return List.of(forms).contains(form(place));
    }

    /** Where one of some expressions that stands here ends, or -1. */
    private int endOf(List<List<String>> expressions, int place) {
        for (List<String> expression : expressions) {
            int at = place;
            while (at - place < expression.size() && form(at).equals(expression.get(at - place))) at++;
            if (at - place == expression.size()) return at;
        }
        return -1;
    }

    private int skip(Set<String> skipped, int place) {
        int next = place;
        while (skipped.contains(form(next))) next++;
        return next;
    }

    /** {@code il y a 30 ans}, {@code il y a un siècle}. */
    private Optional<Read> ago(int place) {
        return isForm(place + 1, "y") && isForm(place + 2, "a")
                ? yearsAgo(place + 3, ago -> year(today.getYear() - ago.value(), ago.next()))
                : Optional.empty();
    }

    /** A number of years, and what it means. */
    private Optional<Read> yearsAgo(int place, Function<FrenchNumbers.Read, Read> meaning) {
        if (place >= words.size()) return Optional.empty();
        return FrenchNumbers.cardinal(words, place).flatMap(many -> {
            int years = years(many.next());
            return years == 0
                    ? Optional.empty()
                    : Optional.of(meaning.apply(new FrenchNumbers.Read(many.value() * years, many.next() + 1)));
        });
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

    private static Read year(int year, int next) {
        String edtf = EdtfFormat.year(year);
        return new Read(edtf, edtf, EdtfDate.yearLabel(year), next, true, next);
    }

    private static Optional<Read> years(int first, int last, int next) {
        return DateName.between(EdtfFormat.year(first), EdtfFormat.year(last), false, next)
                .map(name -> Read.of(name, true, next));
    }

    private Optional<Read> thisYear(int place) {
        return isForm(place + 1, "annee") ? Optional.of(year(today.getYear(), place + 2)) : Optional.empty();
    }

    /** {@code ces dix dernières années}, {@code au cours des 10 dernières années}. */
    private Optional<Read> lastYears(int place) {
        int number = place;
        while (isLead(number) || isForm(number, "ces")) number++;
        if (number >= words.size()) return Optional.empty();
        return FrenchNumbers.cardinal(words, number)
                .filter(many ->
                        many.value() > 0 && isForm(many.next(), "dernieres") && isForm(many.next() + 1, "annees"))
                .flatMap(many -> years(today.getYear() - many.value() + 1, today.getYear(), many.next() + 2));
    }

    /** {@code l’an dernier}, {@code l’année passée}, {@code le siècle dernier}. */
    private Optional<Read> lastYear(int place) {
        int at = skip(Set.of("l", "le", "au", "du", "de"), place);
        if (!isForm(at + 1, "dernier", "derniere", "passe", "passee")) return Optional.empty();
        if (isForm(at, "an", "annee")) return Optional.of(year(today.getYear() - 1, at + 2));
        int century = Math.floorDiv(today.getYear() - 1, 100) * 100 - 99;
        return isForm(at, "siecle") ? years(century, century + 99, at + 2) : Optional.empty();
    }

    private static Read before(DateName name) {
        String label = "avant " + name.article() + name.label();
        return new Read(DateReading.OPEN, name.before(), label, name.next(), true, name.next());
    }

    private static Read after(DateName name) {
        String label = "après " + name.article() + name.label();
        return new Read(name.after(), DateReading.OPEN, label, name.next(), true, name.next());
    }

    private static Read until(DateName name) {
        return new Read(DateReading.OPEN, name.to(), name.untilLabel(), name.next(), true, name.next());
    }

    private static Read since(DateName name) {
        return new Read(name.from(), DateReading.OPEN, name.sinceLabel(), name.next(), true, name.next());
    }

    /** {@code depuis 1990}, {@code dès 1990}, {@code à partir de 1990}, {@code depuis dix ans}. */
    private Optional<Read> since(int place) {
        int at = endOf(SINCE, place);
        if (at < 0)
            // Without its accent "dès" is an article, which no single date has: "des années 80" begins nothing.
            return isForm(place, "des")
                    ? names.behind(place + 1)
                            .filter(name -> name.figures() || isForm(place + 1, "le", "les", "l"))
                            .map(DateRules::since)
                    : Optional.empty();
        // Behind "depuis" figures are a year, unless years are what they count.
        Optional<Read> ago = mayCount(at)
                ? yearsAgo(at, many -> since(year(today.getYear() - many.value(), many.next())))
                : Optional.empty();
        return ago.or(() -> names.behind(at).map(DateRules::since));
    }

    /** Whether figures may count what follows: those of a year, {@code 1990 année par année}, only in the plural. */
    private boolean mayCount(int place) {
        int year = words.get(place).number(4, 4);
        return year < FIRST_YEAR || year > today.getYear() || form(place + 1).endsWith("s");
    }

    private static Read since(Read year) {
        return new Read(year.from, DateReading.OPEN, "depuis " + year.label, year.next, true, year.nameAt);
    }

    /** {@code vers 1987}: two years more on each side. */
    private Optional<Read> about(int place) {
        int at = endOf(ABOUT_WHEN, place);
        return at < 0
                ? Optional.empty()
                : names.behind(at).map(name -> name.isYear() ? about(name) : Read.of(name, true, at));
    }

    private static Read about(DateName name) {
        int year = Integer.parseInt(name.from());
        String from = EdtfFormat.year(year - ABOUT);
        String to = EdtfFormat.year(year + ABOUT);
        return new Read(from, to, "vers " + name.label(), name.next(), true, name.next());
    }

    /** {@code en 1987}, {@code de 1985 à 1990}, {@code 2008-2012}, {@code des années 80}, {@code 1987}. */
    private Optional<Read> during(int place) {
        int at = place;
        boolean telling = false;
        boolean from = false;
        for (; isLead(at) && isBeforeWord(at); at++) {
            telling |= TELLING.contains(form(at));
            from |= FROM.contains(form(at));
        }
        if (at >= words.size()) return Optional.empty();
        boolean isTelling = telling;
        boolean opens = from;
        int nameAt = at;
        return intervals
                .to(at)
                .map(name -> Read.of(name, isTelling || opens, nameAt))
                .or(() -> intervals.joined(nameAt).map(name -> Read.of(name, isTelling, nameAt)))
                .or(() -> names.at(nameAt).map(name -> Read.of(name, isTelling, nameAt)));
    }

    private boolean isBeforeWord(int place) {
        String gap = words.get(place + 1).gap();
        return gap.isBlank() || gap.equals("'") || words.get(place + 1).isNegative();
    }

    private boolean isLead(int place) {
        return TELLING.contains(form(place)) || LEADING.contains(form(place));
    }
}
