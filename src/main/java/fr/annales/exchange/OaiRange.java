package fr.annales.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time whose changes are asked for, by days or by seconds of UTC.
 *
 * @param from the first second, or null
 * @param until the last second, or null
 */
record OaiRange(@Nullable Instant from, @Nullable Instant until) {
    static final String GRANULARITY = "YYYY-MM-DDThh:mm:ssZ";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final int SECONDS_A_DAY = 86_400;

    static OaiRange of(@Nullable String from, @Nullable String until) throws OaiException {
        if (from != null && until != null && from.length() != until.length())
            throw OaiArguments.wrong("from et until n’ont pas la même granularité");
        Instant first = read(OaiArguments.FROM, from, 0);
        Instant last = read(OaiArguments.UNTIL, until, SECONDS_A_DAY - 1);
        if (first != null && last != null && first.isAfter(last)) throw OaiArguments.wrong("from vient après until");
        return new OaiRange(first, last);
    }

    private static @Nullable Instant read(String name, @Nullable String value, int secondOfDay) throws OaiException {
        if (value == null) return null;
        try {
            if (DAY.matcher(value).matches())
                return LocalDate.parse(value)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .plusSeconds(secondOfDay);
            if (SECOND.matcher(value).matches()) return Instant.parse(value);
        } catch (DateTimeException _) {
            // Told below.
        }
        throw OaiArguments.wrong(
                "« " + name + " » attend AAAA-MM-JJ ou AAAA-MM-JJThh:mm:ssZ, et non « " + value + " »");
    }
}
