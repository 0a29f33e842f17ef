package fr.annales.dates;

import java.util.regex.Pattern;

/** What spreadsheets and programs show where there is no date: the one that they count from. */
final class WrittenZeros {
    private static final String MIDNIGHT = "(?: 0?0:00(?::00)?)?";

    /** Excel has a day 0 of January 1900, which no calendar has. */
    private static final Pattern NO_DAY = Pattern.compile("(?:0{1,2}([/.-])0?1\\1|0?1([/.-])0{1,2}\\2)(?:19)?00"
            + MIDNIGHT + "|1900-0?1-00?" + MIDNIGHT + "|(?:samedi )?0{1,2}[ -]janv(?:ier|\\.)?[ -](?:19)?00");

    /** The day 0 of other spreadsheets and the first of databases, which may as well be meant. */
    private static final Pattern DAY =
            Pattern.compile("(?:30([/.-])12\\1(?:18)?99|0?1([/.-])0?1\\2(?:0001|1))" + MIDNIGHT);

    private WrittenZeros() {}

    /** Whether a text is a day that there is not, shown for an empty cell. */
    static boolean sayNothing(String text) {
        return NO_DAY.matcher(WrittenText.fold(text)).matches();
    }

    /** Whether a text is a day in figures that programs show for none. */
    static boolean areOfPrograms(String text) {
        return DAY.matcher(text).matches();
    }
}
