package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words before a date by which another time is meant: {@code pas avant 2010}, {@code sauf 2011}. Outside of a time that
 * is open on one side there is one time; outside of any other there are two, which are alternatives.
 */
final class DateNegation {
    private static final Set<String> NEGATING =
            Set.of("pas non ni sans sauf hors hormis excepte exceptee exceptes exceptees exception dehors".split(" "));

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

    private static final Set<String> JOINING = Set.of("et", "ou");

    private final String question;
    private final List<DateWord> words;

    /** Where the last time that is left out ends, to which another may be joined; -1 where there is none. */
    private int end = -1;

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
            case "exception" -> before.equals("l") && form(place - 2).equals("a") && OF.contains(form(place + 1));
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

    /** Whether a date is one more of those that are left out: {@code sauf 2008, 2010 et 2012}. */
    boolean goesOn(int place, DateReading date) {
        if (end < 0 || place == 0 || isOpen(date)) return false;
        boolean isListed = words.get(place).isListed() && words.get(place - 1).end() == end;
        boolean isJoined = place > 1
                && JOINING.contains(words.get(place - 1).form())
                && words.get(place - 1).gap().isBlank()
                && words.get(place - 2).end() == end;
        return isListed || isJoined;
    }

    private static boolean isOpen(DateReading date) {
        return date.from().equals(DateReading.OPEN) || date.to().equals(DateReading.OPEN);
    }

    /**
     * The times outside of a date.
     *
     * @param start where the words that negate it begin, or itself
     */
    List<DateReading> outside(DateReading date, int start) {
        end = isOpen(date) ? -1 : date.end();
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
        String label = isOpen(date) ? EdtfDate.known(from + "/" + to).label() : "sauf " + date.label();
        return new DateReading(question.substring(start, date.end()), start, date.end(), from, to, label, null);
    }
}
