package fr.annales.dates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the dates of a question. What is read, and what only looks like a date, stands in {@code time.md} and in the
 * table of its tests.
 */
public final class DateReader {
    /** Words before a number that say that it is no year. */
    private static final Set<String> NUMBERING = Set.of(
            "article",
            "articles",
            "art",
            "n",
            "no",
            "num",
            "numero",
            "numeros",
            "page",
            "pages",
            "p",
            "chapitre",
            "alinea",
            "paragraphe",
            "ligne",
            "lot",
            "code",
            "tome",
            "volume",
            "vol",
            "version",
            "projet",
            "strategie");

    /** Words before two joined numbers that say that these are one: {@code loi 2014-2015}. */
    private static final Set<String> NUMBERED =
            Set.of("loi", "lois", "decret", "decrets", "ordonnance", "circulaire", "arrete", "directive", "reglement");

    /** Of which a date without figures has one. */
    private static final Set<String> WORDS_OF_TIME = Set.of(
            "an",
            "ans",
            "annee",
            "annees",
            "decennie",
            "decennies",
            "siecle",
            "siecles",
            "s",
            "millenaire",
            "millenaires",
            "mil",
            "mille");

    private static final int FIRST_MERE_YEAR = 1000;
    private static final int LAST_MERE_YEAR = 2199;

    private final String question;
    private final List<DateWord> words;
    private final DateRules rules;
    private final DateExpressions expressions;
    private final DateNegation negation;
    private final DateContext context;

    private DateReader(String question, List<DateWord> typed, DateContext context) {
        this.question = question;
        this.words = freed(typed);
        this.rules = new DateRules(words, context);
        this.expressions = new DateExpressions(question, words);
        this.negation = new DateNegation(question, words);
        this.context = context;
    }

    /**
     * The words of a question, in which a minus behind a word of time excludes no year but makes it one before our era.
     */
    private static List<DateWord> freed(List<DateWord> words) {
        List<DateWord> freed = new ArrayList<>();
        for (DateWord word : words) {
            boolean isYear = word.gap().equals(" -") && word.number(1, 4) > 0;
            freed.add(isYear && isBeforeYear(freed) ? word.freed() : word);
        }
        return List.copyOf(freed);
    }

    /** Whether some words lead to a year: {@code en}, or {@code de -58 à}. */
    private static boolean isBeforeYear(List<DateWord> words) {
        if (words.isEmpty() || words.getLast().fixed()) return false;
        String last = words.getLast().form();
        boolean isSecond = words.size() > 1
                && words.get(words.size() - 2).isNegative()
                && List.of("et", "a").contains(last);
        return isSecond || last.equals("de") || DateNameReader.isAfterTime(words);
    }

    /**
     * The dates of a question, in order.
     *
     * @param fixed the offsets of what is quoted or excluded, and so is never part of a date
     */
    public static List<DateReading> read(String question, BitSet fixed, DateContext context) {
        List<DateWord> words = DateWord.of(question, fixed);
        DateWord.fixGrouped(words);
        if (words.stream().noneMatch(DateReader::isOfTime)) return List.of();
        DateReader reader = new DateReader(question, words, context);
        List<DateReading> readings = reader.all();
        if (reader.isAll(readings) || !fixed.isEmpty()) return readings;
        return reader.expressions.whole(context.span()).map(List::of).orElse(readings);
    }

    /** Every date has a figure, or one of a few words: most questions need not be looked at. */
    private static boolean isOfTime(DateWord word) {
        return word.form().chars().anyMatch(Character::isDigit) || WORDS_OF_TIME.contains(word.form());
    }

    private List<DateReading> all() {
        List<DateReading> readings = new ArrayList<>();
        for (int place = 0; place < words.size() - 1; ) {
            List<DateReading> read = readings(place);
            readings.addAll(read);
            int end = read.isEmpty() ? 0 : read.getFirst().end();
            do place++;
            while (words.get(place).start() < end);
        }
        return readings;
    }

    /** The longest date that begins at a place; or where the words there say that another time is meant, that. */
    private List<DateReading> readings(int place) {
        Optional<DateReading> denied = negation.isAt(place) ? reading(negation.behind(place)) : Optional.empty();
        if (denied.isPresent()) return negation.outside(denied.get(), place);
        Optional<DateReading> read = reading(place);
        return read.filter(date -> negation.goesOn(place, date))
                .map(negation::alsoOutside)
                .orElseGet(() -> read.stream().toList());
    }

    /** The longest date that begins at a place. */
    private Optional<DateReading> reading(int place) {
        if (!beginsApart(words.get(place))) return Optional.empty();
        Optional<DateReading> read = rules.at(place)
                .filter(date -> isWhole(place, date) && !isMereNumber(place, date))
                .map(date -> reading(place, date));
        int end = read.map(DateReading::end).orElse(0);
        return expressions.at(place, end).or(() -> read);
    }

    /** Whether one reading takes all words. */
    private boolean isAll(List<DateReading> readings) {
        return readings.size() == 1
                && readings.getFirst().start() == words.getFirst().start()
                && readings.getFirst().end() == words.get(words.size() - 2).end();
    }

    private DateReading reading(int place, DateRules.Read read) {
        int start = words.get(place).start();
        int end = words.get(read.next() - 1).end();
        String said = read.telling()
                ? null
                : question.substring(words.get(read.nameAt()).start(), end);
        return new DateReading(
                question.substring(start, end), start, end, read.from(), read.to(), read.label(), said, false);
    }

    /** Whether a word is not joined to the one before: {@code L-1987} and {@code n°1987} are no years. */
    private static boolean beginsApart(DateWord word) {
        if (word.fixed()) return false;
        return !endsWithOneOf("°#§", word.gap().strip()) && !endsWithOneOf("-/.,_$€&+*", word.gap());
    }

    private static boolean endsWithOneOf(String signs, String gap) {
        return !gap.isEmpty() && signs.indexOf(gap.charAt(gap.length() - 1)) >= 0;
    }

    /** Whether nothing but what joins the words of a date stands between its words, and it does not go on behind. */
    private boolean isWhole(int place, DateRules.Read read) {
        for (int i = place; i < read.next(); i++) if (words.get(i).fixed() || (i > place && !isJoined(i))) return false;
        DateWord next = words.get(read.next());
        String sign = next.gap().strip();
        boolean isAmount = !sign.isEmpty() && "%°€$£".indexOf(sign.charAt(0)) >= 0;
        return !isAmount && !next.goesOn();
    }

    /**
     * Whether a word is joined to the one before it; by a comma only among those of one kind: {@code 23, 24 et 25 mai}.
     */
    private boolean isJoined(int place) {
        DateWord word = words.get(place);
        if (!word.isListed()) return word.isJoined();
        boolean areMonths = FrenchCalendar.isMonth(word.form())
                && FrenchCalendar.isMonth(words.get(place - 1).form());
        boolean areNumbers =
                FrenchNumbers.cardinal(words, place).isPresent() && FrenchNumbers.isOfNumber(words.get(place - 1));
        return areMonths || areNumbers || SharedEnds.areAlike(words, place - 1, place);
    }

    /** Whether a number is counted or numbers something, though it looks like a year. */
    private boolean isMereNumber(int place, DateRules.Read read) {
        DateWord after = words.get(read.next());
        boolean isLast = after.form().isEmpty() || !after.gap().isBlank();
        boolean mayBeCounted = !isLast && isOfYears(read) && rules.endsInYear(place, read);
        if (mayBeCounted && (CountedNouns.isUnit(after) || isCounted(read, after))) return true;
        return !read.telling() && (isNumbered(place, read) || isNoYear(read));
    }

    /** Whether a number of few figures counts what follows, in the plural: {@code entre 100 et 200 mots}. */
    private boolean isCounted(DateRules.Read read, DateWord after) {
        return CountedNouns.isPlural(after) && words.get(read.next() - 1).number(2, 3) >= 0;
    }

    /**
     * Whether the word before says so: {@code article 1984}, {@code loi 2014-2015}, {@code 30} before {@code février}.
     */
    private boolean isNumbered(int place, DateRules.Read read) {
        if (place == 0) return false;
        DateWord before = words.get(place - 1);
        if (!isOfYears(read))
            return place == read.nameAt()
                    && before.number(1, 2) >= 0
                    && !words.get(place).isListed();
        boolean isJoined = read.next() - read.nameAt() > 1;
        return NUMBERING.contains(before.form())
                || FrenchCalendar.isMonth(before.form())
                || (isJoined && NUMBERED.contains(before.form()));
    }

    /**
     * Whether a single year is out of all bounds, those of the archive where it has three figures, or spelled like a
     * number.
     */
    private boolean isNoYear(DateRules.Read read) {
        if (!isOfYears(read) || read.next() - read.nameAt() > 1) return false;
        DateWord year = words.get(read.nameAt());
        if (year.number(2, 2) >= 0) return false;
        if (year.number(3, 3) >= 0) return !context.has(year.number(3, 3));
        return year.number(4, 4) < FIRST_MERE_YEAR || year.number(4, 4) > LAST_MERE_YEAR;
    }

    private static boolean isOfYears(DateRules.Read read) {
        return isYear(read.from()) || isYear(read.to());
    }

    private static boolean isYear(String edtf) {
        return edtf.length() == 4 && edtf.chars().allMatch(Character::isDigit);
    }
}
