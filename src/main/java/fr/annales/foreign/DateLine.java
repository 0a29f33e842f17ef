package fr.annales.foreign;

import fr.annales.codec.Truncation;
import fr.annales.dates.DateNotation;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where a text opens what happened at a date: on a line that is a date, or before a separator. The date may lack
 * its year ({@code 19 juillet}), which what stands above it then says ({@link RunningYear}). A number that may be
 * anything, and a date in a sentence, open nothing.
 */
final class DateLine {
    private static final int LONGEST = 80;
    private static final int MOST_SEPARATORS = 12;

    private static final Pattern BARE_NUMBER = Pattern.compile("[\\d\\s.,]*");
    private static final Pattern PLAIN_YEAR = Pattern.compile("1\\d\\d\\d|20\\d\\d");
    private static final Pattern HAS_YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern OF_FIGURES = Pattern.compile("\\d{1,4}([/.-])\\d{1,2}\\1\\d{1,4}");
    private static final Pattern HAS_WORD_AND_FIGURES = Pattern.compile("(?=.*\\d\\d).*\\p{L}{3}.*");
    private static final Pattern CENTURY = Pattern.compile("(?i).*(?:si[èe]cle|millénaire).*");
    private static final Pattern SAYS_NO_DATE =
            Pattern.compile("(?i)s\\. ?d\\.?|\\[s\\.d\\.]|n\\. ?d\\.?|(?:sans|non) dat.*|date (?:inconnue|ind).*");
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\t|:(?=\\s|\\p{L}|[«“\"])|(?<=\\s)[\\p{Pd}•|→/](?=\\s)|(?<=[\\d)\\]])[\\p{Pd}&&[^-]](?=\\s*\\p{L})"
                    + "|(?<=\\])-(?=\\s)|\\.(?=\\s)");
    private static final Pattern JOINS = Pattern.compile("[\\p{Pd}/]");
    private static final String BEFORE = " \t\u00a0\u202f•·*";
    private static final String DASHES = "-\u2010\u2011\u2012–—\u2015";
    private static final String AFTER = BEFORE + ":–—";

    /** The number of a note. */
    private static final Pattern NOTE = Pattern.compile("\\s*\\[\\^?\\d{1,3}]\\s*$");

    private static final Pattern SIGNS = Pattern.compile("^(?:\\s*\\[\\^?\\d{1,3}])?\\s*(?:[\\p{Pd}:/•]\\s+)?");

    /** A month, by how its name begins. */
    private static final Pattern MONTH =
            Pattern.compile("(?i)(?<!\\p{L})(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)\\p{L}*");

    private static final Pattern BEFORE_CAPITAL = Pattern.compile(
            "(?<date>(?:[Ll]e )?(?:\\d{1,2}(?:er)?\\s)?(?:(?<=\\s)\\p{Ll}|\\p{Lu})\\p{L}{2,8}\\.?\\s\\d{4}"
                    + "|\\d{1,2}([/.])\\d{1,2}\\2\\d{4})\\s+(?<rest>\\p{Lu}.*)",
            Pattern.DOTALL);

    /** What may be a date, from the end of a sentence to a colon. */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?:^|(?<=[.!?:;)»…-]\\s))(?<date>[^.!?:;]{0,10}\\d[^.!?:;]{0,20}) ?:(?=\\s)");

    private static final Pattern THOUSANDS_AGO = Pattern.compile("[\\p{Pd}\\u2212]\\s?\\d{1,3}(?:\\s\\d{3})+");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:\\d|mi[- ]|(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)\\p{L}*).*");

    private static final String A_LEAP_YEAR = " 2000";
    private static final Pattern YEAR_FIRST = Pattern.compile("\\s*\\d{4}.*", Pattern.DOTALL);

    /**
     * A date and what happened then.
     *
     * @param date as it is written
     */
    record Dated(String date, String rest) {}

    private DateLine() {}

    /** The date that a line is as a whole, as it is written. */
    static Optional<String> whole(String line) {
        if (line.length() > LONGEST) return Optional.empty();
        String bare = stripped(line);
        return isDate(bare) ? Optional.of(bare) : Optional.empty();
    }

    private static String stripped(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && BEFORE.indexOf(line.charAt(start)) >= 0) start++;
        while (end > start && AFTER.indexOf(line.charAt(end - 1)) >= 0) end--;
        return withoutDash(NOTE.matcher(line.substring(start, end)).replaceFirst(""));
    }

    /** A dash before a blank makes an item of a line; without one, or before a number alone, it may be a sign. */
    private static String withoutDash(String line) {
        boolean isItem =
                line.length() > 2 && DASHES.indexOf(line.charAt(0)) >= 0 && Character.isWhitespace(line.charAt(1));
        String item = isItem ? line.substring(1).stripLeading() : line;
        return BARE_NUMBER.matcher(item).matches() ? line : item;
    }

    private static boolean isDate(String text) {
        if (text.isEmpty()) return false;
        if (BARE_NUMBER.matcher(text).matches())
            return PLAIN_YEAR.matcher(text).matches()
                    || (OF_FIGURES.matcher(text).matches() && isRead(text));
        return switch (WrittenDates.read(text, DateNotation.PEOPLE)) {
            case WrittenDate.Read _ -> true;
            case WrittenDate.Undated _ -> SAYS_NO_DATE.matcher(text).matches();
            case WrittenDate.Asked _ -> isPlain(text);
            case WrittenDate.Impossible _ -> HAS_YEAR.matcher(text).find();
            case WrittenDate.Unknown _ -> lacksYear(text);
        };
    }

    /** Whether a text is a day, a month, or from one to another, of a year that it does not say. */
    static boolean lacksYear(String text) {
        return text.length() <= LONGEST
                && !HAS_YEAR.matcher(text).find()
                && MONTH.matcher(text).find()
                && !isRead(text)
                && isRead(text + A_LEAP_YEAR);
    }

    private static boolean isRead(String text) {
        WrittenDate date = WrittenDates.read(text, DateNotation.PEOPLE);
        return date instanceof WrittenDate.Read || date instanceof WrittenDate.Asked;
    }

    /** Whether a text that has several readings is a date all the same. */
    private static boolean isPlain(String text) {
        return HAS_YEAR.matcher(text).find()
                || OF_FIGURES.matcher(text).matches()
                || HAS_WORD_AND_FIGURES.matcher(text).matches()
                || CENTURY.matcher(text).matches()
                || THOUSANDS_AGO.matcher(text).matches();
    }

    /**
     * The date before a separator and the text behind: {@code 1987 : …}, {@code 27 janvier 1987 – …}; the longest one.
     */
    static Optional<Dated> beginning(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        Matcher separator = SEPARATOR.matcher(Truncation.of(line, LONGEST));
        Optional<Dated> longest = Optional.empty();
        for (int tried = 0; tried < MOST_SEPARATORS && separator.find(); tried++) {
            String rest = text.substring(separator.end());
            boolean isInterval = JOINS.matcher(separator.group()).matches()
                    && (YEAR_FIRST.matcher(rest).matches()
                            || label(rest).isPresent()
                            || clause(rest.strip()).isPresent());
            String before = line.substring(0, separator.start());
            // The point of "11 nov. 1918" parts a month from its year.
            boolean isYearNext = YEAR_FIRST.matcher(rest).matches() && lacksYear(stripped(before));
            if (rest.isBlank() || isInterval || isYearNext) continue;
            Optional<Dated> dated = whole(before)
                    .map(date ->
                            new Dated(date, SIGNS.matcher(rest).replaceFirst("").strip()));
            if (dated.isPresent()) longest = dated;
        }
        return longest;
    }

    /** The same, or the day or month with its year that stands before a capital: {@code 15 juin 1981 Appel …}. */
    static Optional<Dated> opening(String text) {
        return beginning(text).or(() -> beforeCapital(text));
    }

    private static Optional<Dated> beforeCapital(String text) {
        Matcher dated = BEFORE_CAPITAL.matcher(text.strip());
        return dated.matches() && whole(dated.group("date")).isPresent()
                ? Optional.of(new Dated(dated.group("date"), dated.group("rest")))
                : Optional.empty();
    }

    /** How many dates before a colon a text has, wherever they stand. */
    static long told(String text) {
        return IN_TEXT.matcher(text)
                .results()
                .filter(date -> whole(date.group("date").strip()).isPresent())
                .count();
    }

    /** The date before the first comma of a sentence: {@code En 1987, …}. */
    static Optional<String> clause(String sentence) {
        int comma = sentence.indexOf(',');
        if (comma < 0 || comma > LONGEST) return Optional.empty();
        String clause = sentence.substring(0, comma).strip();
        return HAS_YEAR.matcher(clause).find()
                        && WrittenDates.read(clause, DateNotation.PEOPLE) instanceof WrittenDate.Read
                ? Optional.of(clause)
                : Optional.empty();
    }

    /**
     * The day or month without its year that stands before the first comma: {@code 27 janv., …}; no date in a sentence.
     */
    static Optional<String> label(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || comma > LONGEST) return Optional.empty();
        String label = stripped(text.substring(0, comma));
        return LABEL.matcher(label).matches() && lacksYear(label) ? Optional.of(label) : Optional.empty();
    }

    /** Whether a date is a decade or a century, under which others may stand. */
    static boolean isPeriod(String date) {
        return CENTURY.matcher(date).matches()
                || switch (WrittenDates.read(date, DateNotation.PEOPLE)) {
                    case WrittenDate.Read(String edtf) -> edtf.contains("X");
                    case WrittenDate.Asked(List<String> readings) ->
                        readings.getFirst().contains("X");
                    default -> false;
                };
    }
}
