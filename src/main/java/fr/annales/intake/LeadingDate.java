package fr.annales.intake;

import fr.annales.codec.Truncation;
import fr.annales.codec.Whitespace;
import fr.annales.dates.DateNotation;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that opens a text, as in {@code 1987 : création du comité}.
 *
 * @param written as it stands there
 * @param date with one reading, or with several, which are asked
 * @param rest what follows it
 */
record LeadingDate(String written, WrittenDate date, String rest) {
    private static final Pattern SEPARATOR = Pattern.compile("\\p{Zs}?:\\p{Zs}|\\p{Zs}[–—-]\\p{Zs}|,\\p{Zs}");
    private static final int LONGEST_DATE = 80;

    /** What has several readings and is a date all the same: with a year, of three figures, or with a name. */
    private static final Pattern PLAIN =
            Pattern.compile(".*(?<!\\d)\\d{4}(?!\\d).*|\\d{1,4}([/.-])\\d{1,2}\\1\\d{1,4}|(?=.*\\d\\d).*\\p{L}{3}.*");

    /** What stands before the first separator of a text, empty where there is none. */
    static String opening(String text) {
        String start = start(text);
        Matcher separator = SEPARATOR.matcher(start);
        return separator.find() ? start.substring(0, separator.start()) : "";
    }

    private static String start(String text) {
        return Truncation.of(text, LONGEST_DATE);
    }

    /**
     * The longest beginning that is a date.
     *
     * @param notation of the dates that open the texts of its column
     */
    static Optional<LeadingDate> of(String text, DateNotation notation) {
        String start = start(text);
        List<MatchResult> separators = SEPARATOR.matcher(start).results().toList();
        for (MatchResult separator : separators.reversed()) {
            String before = start.substring(0, separator.start());
            String rest = Whitespace.strip(text.substring(separator.end()));
            if (before.chars().anyMatch(Character::isDigit) && !rest.isEmpty() && isDate(before))
                return Optional.of(new LeadingDate(before, WrittenDates.read(before, notation), rest));
        }
        return Optional.empty();
    }

    /** A number that may be a year among other things opens a text that is no date's. */
    private static boolean isDate(String written) {
        return switch (WrittenDates.read(written)) {
            case WrittenDate.Read _ -> true;
            case WrittenDate.Asked _ -> PLAIN.matcher(written).matches();
            default -> false;
        };
    }

    /** The same as what a column says of when. */
    RowDate.Finding finding(String column) {
        return date instanceof WrittenDate.Read(String edtf)
                ? new RowDate.Finding.Read(edtf)
                : new RowDate.Finding.Open(column, written, CellDates.told(date), CellDates.readings(date));
    }
}
