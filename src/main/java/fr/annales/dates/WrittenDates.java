package fr.annales.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads dates as people, spreadsheets and catalogues write them: {@code 18/11/2022}, {@code 1er mai 1998},
 * {@code 21-26/06/2017}, {@code août–déc. 2018}, {@code [ca 1850]}, {@code 2e moitié du XIXe siècle},
 * {@code 18 brumaire an VIII}, {@code 15 mars 44 av. J.-C.}, {@code s.d.} What has two readings is never decided: both
 * are told. Every label of a date is read as a date of the same days and doubts.
 */
public final class WrittenDates {
    /** Folded, without points and blanks. */
    private static final Set<String> NO_DATE = Set.of(
            "sd",
            "nd",
            "na",
            "nc",
            "nr",
            "n/a",
            "sansdate",
            "nondate",
            "nondatee",
            "inconnu",
            "inconnue",
            "dateinconnue",
            "unknown",
            "undated",
            "none",
            "null",
            "nan",
            "neant",
            "aucune",
            "aucunedate",
            "nonrenseigne",
            "nonrenseignee",
            "nonprecise",
            "nonprecisee",
            "apreciser",
            "indeterminee",
            "adeterminer",
            "aconfirmer",
            "nonconnu",
            "nonconnue",
            "datenonconnue",
            "datenonprecisee",
            "dateindeterminee",
            "0",
            "0000-00-00",
            "00/00/0000");

    private static final Pattern NO_LETTER = Pattern.compile("[\\p{Punct}\\p{Pd}…\\s]*");
    private static final Pattern DAY_NUMBER = Pattern.compile("[1-6]\\d{4}(?:[.,]\\d+)?");

    private static final Pattern MONTH_WITHOUT_DAY = Pattern.compile("-?\\d{4}-\\d\\d-XX");

    /** The day of number 0 in a spreadsheet. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Longer texts are no dates. */
    public static final int LONGEST = 128;

    private static final int DIGITS_OF_DAY_NUMBER = 5;
    private static final int MOST_READINGS = 4;

    private WrittenDates() {}

    /**
     * Reads a text of at most 128 characters. What is EDTF already stays as it is, but for a time of day, and for the
     * signs of a day of a month that is not known.
     */
    public static WrittenDate read(String text) {
        return read(text, DateNotation.EDTF);
    }

    /** The same; what is EDTF is asked where those who write so may mean something else. */
    public static WrittenDate read(String text, DateNotation notation) {
        if (text.length() > LONGEST) return new WrittenDate.Unknown();
        String stripped = text.strip();
        if (Readings.isSound(stripped)) return readOfEdtf(withoutTime(stripped), notation);
        if (saysNoDate(stripped)) return new WrittenDate.Undated();
        if (DAY_NUMBER.matcher(stripped).matches()) return new WrittenDate.Asked(List.of(dayOfNumber(stripped)));
        Readings readings = new WrittenGrammar().read(WrittenText.plain(stripped));
        return decided(WrittenZeros.areOfPrograms(stripped) ? readings.asked() : readings);
    }

    private static WrittenDate readOfEdtf(String edtf, DateNotation notation) {
        if (!notation.isDoubtful(edtf)) return new WrittenDate.Read(withoutUnknownDay(edtf));
        List<String> readings = new ArrayList<>(
                new WrittenGrammar().read(WrittenText.plain(edtf)).edtf());
        readings.add(edtf);
        return decided(Readings.of(readings).asked());
    }

    /** The date in EDTF that a text means, empty when it is none, or may be two. */
    public static Optional<String> toEdtf(String text) {
        return read(text) instanceof WrittenDate.Read(String edtf) ? Optional.of(edtf) : Optional.empty();
    }

    private static WrittenDate decided(Readings readings) {
        List<String> sound = readings.sound().edtf();
        if (sound.size() == 1 && readings.certain()) return new WrittenDate.Read(sound.getFirst());
        if (!sound.isEmpty())
            return new WrittenDate.Asked(sound.stream().limit(MOST_READINGS).toList());
        return readings.isEmpty()
                ? new WrittenDate.Unknown()
                : impossible(readings.edtf().getFirst());
    }

    private static WrittenDate impossible(String edtf) {
        try {
            EdtfParser.read(edtf);
            return new WrittenDate.Unknown();
        } catch (InvalidDateException refusal) {
            return new WrittenDate.Impossible(String.valueOf(refusal.getMessage()));
        }
    }

    private static String withoutTime(String edtf) {
        int time = edtf.indexOf('T');
        return time < 0 ? edtf : edtf.substring(0, time);
    }

    private static String withoutUnknownDay(String edtf) {
        return MONTH_WITHOUT_DAY.matcher(edtf).matches() ? edtf.substring(0, edtf.lastIndexOf('-')) : edtf;
    }

    private static boolean saysNoDate(String text) {
        return NO_LETTER.matcher(text).matches()
                || NO_DATE.contains(WrittenText.fold(text).replaceAll("[.\\s()\\[\\]]", ""))
                || WrittenZeros.sayNothing(text);
    }

    private static String dayOfNumber(String number) {
        return DAY_ZERO.plusDays(Integer.parseInt(number.substring(0, DIGITS_OF_DAY_NUMBER)))
                .toString();
    }
}
