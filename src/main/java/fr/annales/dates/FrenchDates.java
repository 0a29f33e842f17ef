package fr.annales.dates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the ways that the French, and their spreadsheets, have of writing a date: {@code 18/11/2022}, {@code 1er mai 1998},
 * {@code janvier 1987}, {@code 1980-1984}, {@code vers 1985}, {@code années 1980}, {@code été 1998}, {@code depuis 1998},
 * {@code 44 av. J.-C.} Case, accents and blanks do not matter; the day comes before the month; a year of two digits is not
 * read, for its century is anybody's guess, nor a winter of one year, which may be the one before it or the one after.
 */
public final class FrenchDates {
    private record Form(Pattern pattern, Function<MatchResult, Optional<String>> toEdtf) {
        Form(String regex, Function<MatchResult, Optional<String>> toEdtf) {
            this(Pattern.compile(regex), toEdtf);
        }

        Optional<String> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? toEdtf.apply(matcher) : Optional.empty();
        }
    }

    private static final String UNTIL = "(?:en |aux? |a )";

    /** Applied to folded text: lower case, no accents, one blank between words. */
    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})", m -> date(m.group(1), m.group(3), m.group(4))),
            new Form(
                    "(.+) \\d{1,2}:\\d\\d(?::\\d\\d)?",
                    m -> candidate(m.group(1)).filter(FrenchDates::isDay)),
            new Form("(?:\\d{3}x|\\d\\dxx)[?~%]?", m -> Optional.of(m.group().toUpperCase(Locale.ROOT))),
            new Form("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})", m -> date(m.group(4), m.group(3), m.group(1))),
            new Form("(\\d{1,2})[/.-](\\d{4})", m -> date(m.group(2), m.group(1))),
            new Form("(\\p{L}{3,9})\\.? (\\d{4})", m -> month(m.group(1)).flatMap(month -> date(m.group(2), month))),
            new Form(
                    "(?:le )?(?:\\p{L}{2,6}di |dimanche )?(\\d{1,2})(?:er)? (\\p{L}{3,9})\\.? (\\d{4})",
                    m -> month(m.group(2)).flatMap(month -> date(m.group(3), month, m.group(1)))),
            new Form("(?:de )?(\\d{4}) ?(?:-|a) ?(\\d{4})", m -> Optional.of(m.group(1) + "/" + m.group(2))),
            new Form("(?:le |l['’])?(printemps|ete|automne) (\\d{4})", m -> season(m.group(1), m.group(2))),
            new Form(
                    "(?:l['’])?(hiver) (\\d{4}) ?[-/] ?(\\d{4})",
                    m -> season(m.group(1), m.group(2)).filter(_ -> follows(m.group(2), m.group(3)))),
            new Form("([^/]+) ?/ ?([^/]+)", m -> interval(m.group(1), m.group(2))),
            new Form("(?:les )?annees (\\d{3})0", m -> Optional.of(m.group(1) + "X")),
            new Form("(?:vers|environ) (?:le )?(.+)", m -> qualified(m.group(1), "~")),
            new Form("(.+) \\(date incertaine\\)", m -> qualified(m.group(1), "?")),
            new Form(
                    "depuis (?:les? )?(.+), fin inconnue",
                    m -> single(m.group(1)).map(start -> start + "/")),
            new Form("depuis (?:les? )?(.+)", m -> single(m.group(1)).map(start -> start + "/..")),
            new Form(
                    "jusqu['’]" + UNTIL + "(.+), debut inconnu",
                    m -> single(m.group(1)).map(end -> "/" + end)),
            new Form("jusqu['’]" + UNTIL + "(.+)", m -> single(m.group(1)).map(end -> "../" + end)),
            new Form("(.+) \\?", m -> qualified(m.group(1), "?")),
            new Form(
                    "(\\d{1,4}) av(?:\\.|ant) ?j\\.?-?c\\.?",
                    m -> Optional.of(beforeChrist(Integer.parseInt(m.group(1))))));

    private FrenchDates() {}

    /**
     * The date in EDTF that a French text means. What is EDTF already, but for blanks around it, stays as it is.
     *
     * @return empty when the text is no date that is read here, or a day that is not in the calendar
     */
    public static Optional<String> toEdtf(String text) {
        String stripped = text.strip();
        return isEdtf(stripped) ? Optional.of(stripped) : candidate(text).filter(FrenchDates::isEdtf);
    }

    /** What the text would be in EDTF by its form alone: the day or month may be none of the calendar. */
    static Optional<String> candidate(String text) {
        if (EdtfParser.tooLong(text)) return Optional.empty();
        String stripped = text.strip();
        if (!stripped.equals(text) && isEdtf(stripped)) return Optional.of(stripped);
        String folded = fold(text);
        return FORMS.stream().flatMap(form -> form.read(folded).stream()).findFirst();
    }

    private static boolean isEdtf(String text) {
        try {
            EdtfParser.read(text);
            return true;
        } catch (InvalidDate _) {
            return false;
        }
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> date(String year, String month, String... day) {
        return Optional.of(year + "-" + twoDigits(month) + (day.length == 0 ? "" : "-" + twoDigits(day[0])));
    }

    private static boolean isDay(String edtf) {
        return edtf.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static Optional<String> interval(String start, String end) {
        return single(start).flatMap(from -> single(end).map(to -> from + "/" + to));
    }

    private static Optional<String> single(String text) {
        return toEdtf(text).filter(date -> !date.contains("/"));
    }

    private static Optional<String> season(String name, String year) {
        return FrenchCalendar.season(name).map(season -> year + "-" + season.number);
    }

    private static boolean follows(String year, String next) {
        return Integer.parseInt(next) == Integer.parseInt(year) + 1;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Optional<String> month(String name) {
        return FrenchCalendar.month(name).map(month -> String.valueOf(month.getValue()));
    }

    /** Only a single date takes a qualifier: at the end of an interval it would touch but one of its ends. */
    private static Optional<String> qualified(String text, String qualifier) {
        return single(text).map(date -> {
            if (date.endsWith(qualifier)) return date;
            return isDoubted(date) ? date.substring(0, date.length() - 1) + "%" : date + qualifier;
        });
    }

    private static boolean isDoubted(String edtf) {
        return edtf.endsWith("~") || edtf.endsWith("?");
    }

    /** History has no year 0: EDTF writes 1 av. J.-C. as 0000, 2 as -0001. */
    private static String beforeChrist(int year) {
        return year == 1 ? "0000" : String.format(Locale.ROOT, "-%04d", year - 1);
    }
}
