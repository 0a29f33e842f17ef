package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words before a date by which another time is meant: {@code pas avant 2010}, {@code sauf 2011}. Outside of a time that
 * is open on one side there is one time; outside of any other there are two, which are alternatives.
 */
final class DateNegation {
    private static final Set<String> NEGATING = Set.of(
            "pas non ni sans sauf hors hormis excepte exceptee exceptes exceptees exception exclusion dehors part"
                    .split(" "));

    /** Words before those that belong to them, by the word behind: {@code à l’exception de}, {@code non pas en}. */
    private static final Map<String, Set<String>> LEADING = Map.of(
            "exception", Set.of("l"),
            "exclusion", Set.of("l"),
            "l", Set.of("a"),
            "dehors", Set.of("en"),
            "part", Set.of("a"),
            "a", Set.of("mis", "mise", "tout", "tous", "toutes", "mais", "et"),
            "pas", Set.of("non", "mais", "et"));

    /** Those before any other, which say nothing beside a time that is left out: {@code tout sauf 2011}. */
    private static final Set<String> EVERYTHING = Set.of("tout", "tous", "toutes", "mais", "et");

    /** Words before {@code pas} where it is a step: {@code les premiers pas en 1987}. */
    private static final Set<String> BEFORE_STEP =
            Set.of(("le les un des du au a ce cet son leur mon ses leurs nos mes "
                            + "premier premiers dernier derniers nouveau nouveaux faux mauvais petit petits grand grands "
                            + "deux trois cent quelques chaque pourquoi")
                    .split(" "));

    private static final Set<String> OF = Set.of("de", "du", "des", "d");

    /** Verbs that say when something is, of which {@code pas} denies the time. */
    private static final Set<String> OF_TIME = Set.of("est", "sont", "etait", "etaient", "date", "datent", "datait");

    /** Words between {@code ne} and {@code pas} and those two: {@code ne votaient-elles pas}. */
    private static final int LONGEST_VERB = 4;

    /** What may stand between the words before a time that is left out: {@code tout (sauf 2011)}. */
    private static final Pattern NOTHING = Pattern.compile("[ ,(']*");

    private static final Set<String> JOINING = Set.of("et", "ou");

    private final String question;
    private final List<DateWord> words;

    /** The times that are left out one after the other, to which another may be joined. */
    private final List<DateReading> leftOut = new ArrayList<>();

    DateNegation(String question, List<DateWord> words) {
        this.question = question;
        this.words = words;
    }

    /** Whether the word at a place negates what follows. */
    boolean isAt(int place) {
        DateWord word = words.get(place);
        return NEGATING.contains(word.form())
                && !word.fixed()
                && !word.gap().endsWith("-")
                && words.get(place + 1).gap().isBlank()
                && negates(word.form(), place);
    }

    /** Whether a word says so here, and not as a noun, of a verb, or in an expression. */
    private boolean negates(String form, int place) {
        String before = form(place - 1);
        return switch (form) {
            case "pas" -> !BEFORE_STEP.contains(before) && !isOfVerb(place);
            // le non de 2005, dit non en 1940
            case "non" ->
                before.equals("mais")
                        || DateVocabulary.EARLIER.contains(form(place + 1))
                        || DateVocabulary.LATER.contains(form(place + 1));
            case "exception", "exclusion" ->
                before.equals("l") && form(place - 2).equals("a") && OF.contains(form(place + 1));
            case "part" -> before.equals("a");
            case "dehors" -> before.equals("en") && OF.contains(form(place + 1));
            case "sauf" -> !(before.equals("et") && form(place - 2).startsWith("sain"));
            default -> true;
        };
    }

    /** {@code ne votaient-elles pas}; but {@code ne date pas de 2011} says it of the time. */
    private boolean isOfVerb(int place) {
        for (int at = place - 2; at >= place - LONGEST_VERB; at--)
            if (form(at).equals("ne") || form(at).equals("n")) return !OF_TIME.contains(form(place - 1));
        return false;
    }

    private String form(int place) {
        return place < 0 || place >= words.size() ? "" : words.get(place).form();
    }

    /** The place of the time behind a word that negates it: {@code sauf 2011}, {@code sauf pour 2011}. */
    int behind(int place) {
        return form(place + 1).equals("pour") ? place + 2 : place + 1;
    }

    /**
     * Whether a date is one more of those that are left out: {@code sauf 2008, 2010 et 2012}. One that they are in part
     * of is the time that they are left out of: {@code sauf en 2011, de 2005 à 2015}.
     */
    boolean goesOn(int place, DateReading date) {
        if (leftOut.isEmpty() || place == 0 || isOpen(date)) return false;
        int end = leftOut.getLast().end();
        boolean isListed = words.get(place).isListed() && words.get(place - 1).end() == end;
        boolean isJoined = place > 1
                && JOINING.contains(words.get(place - 1).form())
                && words.get(place - 1).gap().isBlank()
                && words.get(place - 2).end() == end;
        return (isListed || isJoined)
                && leftOut.stream().noneMatch(other -> other.period().overlaps(date.period()));
    }

    private static boolean isOpen(DateReading date) {
        return date.from().equals(DateReading.OPEN) || date.to().equals(DateReading.OPEN);
    }

    /** The times outside of a date, which the word at a place negates. */
    List<DateReading> outside(DateReading date, int place) {
        leftOut.clear();
        int first = place;
        while (isLeading(first - 1)) first--;
        return outside(words.get(first).start(), date);
    }

    private boolean isLeading(int place) {
        return place >= 0
                && LEADING.getOrDefault(form(place + 1), EVERYTHING).contains(form(place))
                && !words.get(place).fixed()
                && NOTHING.matcher(words.get(place + 1).gap()).matches();
    }

    /** The times outside of a date that is left out with others. */
    List<DateReading> alsoOutside(DateReading date) {
        return outside(date.start(), date);
    }

    private List<DateReading> outside(int start, DateReading date) {
        if (!isOpen(date)) leftOut.add(date);
        List<DateReading> outside = new ArrayList<>();
        if (!date.from().equals(DateReading.OPEN))
            outside.add(reading(date, start, DateReading.OPEN, name(date.from()).before()));
        if (!date.to().equals(DateReading.OPEN))
            outside.add(reading(date, start, name(date.to()).after(), DateReading.OPEN));
        return outside;
    }

    private static DateName name(String edtf) {
        return DateName.of(edtf, "", 0).orElseThrow();
    }

    /** Half of what is outside tells all that is left out; where there is no other half, what it is itself. */
    private DateReading reading(DateReading date, int start, String from, String to) {
        String label = isOpen(date)
                ? EdtfDate.known(from + "/" + to).label()
                : "sauf " + DateWording.withArticle(date.label());
        int end = endOfBracket(start, date.end());
        return new DateReading(question.substring(start, end), start, end, from, to, label, null, !isOpen(date));
    }

    /** Where a date ends with the bracket that closes the one in it: {@code tout (sauf 2011)}. */
    private int endOfBracket(int start, int end) {
        boolean opens = question.substring(start, end).indexOf('(') >= 0;
        return opens && question.startsWith(")", end) ? end + 1 : end;
    }
}
