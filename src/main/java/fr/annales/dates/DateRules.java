package fr.annales.dates;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The grammar of dates: names of times, see {@link DateNameReader}, with the words around them that say what of it is
 * meant. Each rule begins at a word, and answers what it read and where the next word is.
 */
final class DateRules {
    /** Words before a date that say that it is one. */
    private static final Set<String> TELLING =
            Set.of("en", "le", "dans", "durant", "pendant", "lors", "cours", "courant", "annee", "an", "exercice");

    /** Words that may stand before a date, and go with it. */
    private static final Set<String> LEADING =
            Set.of("au", "aux", "a", "de", "du", "des", "d", "la", "les", "l", "mois");

    /** Those that may open an interval. */
    private static final Set<String> FROM = Set.of("de", "du", "des", "d");

    /** Words of time before an interval, of which they are no part: {@code la période 1985-1990}. */
    private static final Set<String> PERIOD = Set.of("annees", "periode", "periodes", "epoque");

    /** What may join one to it. */
    private static final Set<String> OF_PERIOD = Set.of("allant", "comprise", "comprises", "situee");

    /** What begins a rule of its own behind a word of time: {@code les années d’avant 1914}. */
    private static final Set<String> RELATING = Set.of("entre", "avant", "apres", "depuis");

    private static final List<List<String>> SINCE = DateVocabulary.parted(
            List.of("depuis", "a partir", "a compter", "au plus tot", "pas plus tot que", "pas plus tot qu"));

    private static final List<List<String>> UNTIL =
            DateVocabulary.parted(List.of("au plus tard", "pas plus tard que", "pas plus tard qu"));

    private static final List<List<String>> ABOUT = List.of(
            List.of("vers"),
            List.of("circa"),
            List.of("env"),
            List.of("environ"),
            List.of("autour"),
            List.of("aux", "alentours"),
            List.of("aux", "environs"));

    private final List<DateWord> words;
    private final DateNameReader names;
    private final DateIntervals intervals;
    private final PresentWords present;
    private final RelativeDates relative;

    /**
     * The rules for a question.
     *
     * @param words of the question, and its end
     * @param context what it is read by
     */
    DateRules(List<DateWord> words, DateContext context) {
        this.words = words;
        this.names = new DateNameReader(words, context);
        this.intervals = new DateIntervals(words, names, new SharedEnds(words, names, context));
        this.present = new PresentWords(words);
        this.relative = new RelativeDates(words, context.today());
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

        /** The same up to a later word. */
        Read upTo(int end) {
            return new Read(from, to, label, end, telling, nameAt);
        }
    }

    Optional<Read> at(int place) {
        return switch (form(place)) {
            case "il" -> relative.ago(place);
            case "cette" -> relative.thisYear(place);
            case "entre" -> between(place);
            case "avant" -> names.behind(place + 1).map(DateRules::before);
            case "apres" -> names.behind(place + 1).map(DateRules::after);
            case "jusqu", "jusque" -> names.behind(afterInto(place + 1)).map(DateRules::until);
            default ->
                compared(place)
                        .or(() -> since(place))
                        .or(() -> atLatest(place))
                        .or(() -> about(place))
                        .or(() -> lastYears(place))
                        .or(() -> relative.lastYear(place))
                        .or(() -> during(place));
        };
    }

    /**
     * Whether what was read from a place on ends in a year that stands for itself: not {@code 80} in {@code années 80}.
     */
    boolean endsInYear(int place, Read read) {
        boolean isYear = false;
        for (int at = place; at < read.next; at++) {
            Optional<DateName> last = names.at(at).filter(name -> name.next() == read.next);
            if (last.isPresent() && DecadeNames.isNamed(words, at)) return false;
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

    private int afterInto(int place) {
        return isForm(place, "dans", "vers") ? place + 1 : place;
    }

    private Optional<Read> between(int place) {
        int article = names.skipArticles(place + 1);
        int first = isPeriod(article) ? article + 1 : article;
        return intervals
                .between(first)
                .map(name -> Read.of(name, true, place))
                .or(() -> names.at(first).flatMap(name -> toPresent(name, present.endBetween(name.next()))))
                .or(() -> names.at(first).filter(DateName::isOfSeveral).map(name -> Read.of(name, true, place)));
    }

    private static Read before(DateName name) {
        String label = "avant " + (name.isOfSeveral() ? label(name.from()) : name.article() + name.label());
        return new Read(DateReading.OPEN, name.before(), label, name.next(), true, name.next());
    }

    private static Read after(DateName name) {
        String label = "après " + (name.isOfSeveral() ? label(name.to()) : name.article() + name.label());
        return new Read(name.after(), DateReading.OPEN, label, name.next(), true, name.next());
    }

    private static String label(String edtf) {
        return EdtfDate.known(edtf).label();
    }

    private static Read until(DateName name) {
        return new Read(DateReading.OPEN, name.to(), name.untilLabel(), name.next(), true, name.next());
    }

    private static Read since(DateName name) {
        return new Read(name.from(), DateReading.OPEN, name.sinceLabel(), name.next(), true, name.next());
    }

    /**
     * {@code antérieures à 1990}, {@code postérieur au 1er mai 1998}: what is named is not in it, as with
     * {@code avant}.
     */
    private Optional<Read> compared(int place) {
        if (!isForm(place + 1, "a", "au", "aux")) return Optional.empty();
        if (DateVocabulary.EARLIER.contains(form(place)))
            return names.behind(place + 1).map(DateRules::before);
        return DateVocabulary.LATER.contains(form(place))
                ? names.behind(place + 1).map(DateRules::after)
                : Optional.empty();
    }

    /** {@code depuis 1990}, {@code dès 1990}, {@code à partir de 1990}, {@code depuis dix ans}. */
    private Optional<Read> since(int place) {
        int at = DateVocabulary.end(SINCE, words, place);
        Optional<Read> since = at < 0
                ? sinceVery(place)
                : (isForm(place, "depuis") ? relative.sinceYearsAgo(at) : Optional.<Read>empty())
                        .or(() -> names.behind(at).map(DateRules::since));
        return since.map(read -> read.upTo(Math.max(read.next, present.end(read.next))));
    }

    /** {@code au plus tard en 1990}. */
    private Optional<Read> atLatest(int place) {
        int at = DateVocabulary.end(UNTIL, words, place);
        return at < 0 ? Optional.empty() : names.behind(at).map(DateRules::until);
    }

    /** Without its accent "dès" is an article, which no single date has: "des années 80" begins nothing. */
    private Optional<Read> sinceVery(int place) {
        return isForm(place, "des")
                ? names.behind(place + 1)
                        .filter(name -> name.figures() || isForm(place + 1, "le", "les", "l"))
                        .map(DateRules::since)
                : Optional.empty();
    }

    /** From a time on, where it goes on to the present: {@code de 1990 à nos jours}. */
    private Optional<Read> toPresent(DateName name) {
        return toPresent(name, present.end(name.next()));
    }

    private static Optional<Read> toPresent(DateName name, int end) {
        return end < 0 ? Optional.empty() : Optional.of(since(name).upTo(end));
    }

    private Optional<Read> lastYears(int place) {
        int number = place;
        while (isLead(number) || isForm(number, "ces")) number++;
        return relative.lastYears(number);
    }

    /** {@code vers 1987}, {@code ca. 1987}. */
    private Optional<Read> about(int place) {
        // Without its point it may be a board, or a turnover: "CA 2012".
        boolean isShort = isForm(place, "ca") && words.get(place + 1).gap().startsWith(".");
        int at = isShort ? place + 1 : DateVocabulary.end(ABOUT, words, place);
        return at < 0 ? Optional.empty() : names.behind(at).map(name -> about(name, at));
    }

    private static Read about(DateName name, int nameAt) {
        return Read.of(name.isYear() ? name.about() : name, true, nameAt);
    }

    /** {@code en 1987}, {@code de 1985 à 1990}, {@code 2008-2012}, {@code des années 80}, {@code 1987}. */
    private Optional<Read> during(int place) {
        Lead lead = lead(place);
        int at = lead.next;
        if (at >= words.size()) return Optional.empty();
        if (lead.isOfPeriod && RELATING.contains(form(at))) return at(at);
        boolean isTelling = lead.isTelling || lead.isOfPeriod;
        return intervals
                .to(at)
                .map(name -> Read.of(name, isTelling || lead.opens, at))
                .or(() -> names.at(at).flatMap(this::toPresent))
                .or(() -> intervals.joined(at).map(name -> Read.of(name, isTelling, at)))
                .or(() -> (lead.isOfPeriod ? intervals.years(at) : Optional.<DateName>empty())
                        .map(name -> Read.of(name, true, at)))
                .or(() -> names.at(at)
                        .filter(name -> !lead.isOfPeriod || !name.figures() || name.isOfSeveral())
                        .map(name -> named(name, isTelling, at)));
    }

    /** A time alone, or {@code 1987 environ}; but {@code environ 2000 mineurs} says how many. */
    private Read named(DateName name, boolean isTelling, int nameAt) {
        return isForm(name.next(), "environ") && name.isYear() && !isNumber(name.next() + 1)
                ? about(name, nameAt).upTo(name.next() + 1)
                : Read.of(name, isTelling, nameAt);
    }

    private boolean isNumber(int place) {
        return words.get(place).gap().isBlank()
                && FrenchNumbers.cardinal(words, place).isPresent();
    }

    /**
     * The words before the name of a time.
     *
     * @param next the place of the name
     * @param isTelling whether they say that it is one
     * @param opens whether they may open an interval
     * @param isOfPeriod whether they say that an interval follows
     */
    private record Lead(int next, boolean isTelling, boolean opens, boolean isOfPeriod) {}

    private Lead lead(int place) {
        int at = place;
        boolean isTelling = false;
        boolean opens = false;
        boolean isOfPeriod = false;
        for (; isBeforeWord(at); at++) {
            boolean isPeriod = isPeriod(at);
            if (!isPeriod && !isLead(at) && !(isOfPeriod && OF_PERIOD.contains(form(at)))) break;
            isTelling |= TELLING.contains(form(at));
            opens |= FROM.contains(form(at));
            isOfPeriod |= isPeriod;
        }
        return new Lead(at, isTelling, opens, isOfPeriod);
    }

    private boolean isBeforeWord(int place) {
        if (place + 1 >= words.size()) return false;
        String gap = words.get(place + 1).gap();
        return gap.isBlank() || gap.equals("'") || words.get(place + 1).isNegative();
    }

    private boolean isPeriod(int place) {
        return PERIOD.contains(form(place)) && names.at(place).isEmpty();
    }

    private boolean isLead(int place) {
        return TELLING.contains(form(place)) || LEADING.contains(form(place));
    }
}
