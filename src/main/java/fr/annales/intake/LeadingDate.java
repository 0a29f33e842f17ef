package fr.annales.intake;

import fr.annales.codec.Whitespace;
import fr.annales.dates.DateNotation;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date that opens a text, as in {@code 1987 : création du comité}.
 *
 * @param rest what follows it
 */
record LeadingDate(String edtf, String rest) {
    private static final Pattern SEPARATOR = Pattern.compile("\\p{Zs}?:\\p{Zs}|\\p{Zs}[–—-]\\p{Zs}|,\\p{Zs}");
    private static final int LONGEST_DATE = 80;

    /** The longest beginning that is a date with one reading. */
    static Optional<LeadingDate> of(String text) {
        String start = text.substring(0, Math.min(LONGEST_DATE, text.length()));
        List<MatchResult> separators = SEPARATOR.matcher(start).results().toList();
        for (MatchResult separator : separators.reversed()) {
            String before = start.substring(0, separator.start());
            String rest = Whitespace.strip(text.substring(separator.end()));
            Optional<String> edtf =
                    before.chars().anyMatch(Character::isDigit) && !rest.isEmpty() ? edtf(before) : Optional.empty();
            if (edtf.isPresent()) return Optional.of(new LeadingDate(edtf.get(), rest));
        }
        return Optional.empty();
    }

    private static Optional<String> edtf(String written) {
        return WrittenDates.read(written, DateNotation.PEOPLE) instanceof WrittenDate.Read(String edtf)
                ? Optional.of(edtf)
                : Optional.empty();
    }
}
