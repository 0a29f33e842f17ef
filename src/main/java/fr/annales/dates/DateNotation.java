package fr.annales.dates;

import java.util.regex.Pattern;

/**
 * How the dates of a column are written, which tells what is meant where EDTF and people write alike: {@code 2021-22}
 * is a summer of EDTF and the season of a club, {@code 2010-11} a month or two years, {@code -1200} a year that
 * historians call 1200 or 1201 before our era.
 */
public enum DateNotation {
    /** As people write them: nothing is EDTF that they may mean otherwise. */
    PEOPLE,

    /** With months and days of figures, as programs write them: two figures that may be a month are one. */
    ISO,

    /** All of EDTF. */
    EDTF;

    private static final Pattern MONTH = Pattern.compile("\\d\\d(?<year>\\d\\d)-(?<figures>0[1-9]|1[0-2])");
    private static final Pattern SEASON = Pattern.compile("(?<!\\d)\\d\\d(?<year>\\d\\d)-(?<figures>2[1-4])(?![\\d-])");
    private static final Pattern BEFORE_OUR_ERA = Pattern.compile("(?<![\\dY])-[1-9]\\d{3}(?!\\d)");

    /** The days of number 0 in spreadsheets and in databases. */
    private static final Pattern ZERO = Pattern.compile("(?:1899-12-30|0001-01-01)(?:T.*)?");

    /** Whether a text that is EDTF may mean something else here. */
    boolean isDoubtful(String edtf) {
        return switch (this) {
            case PEOPLE -> mayBeYears(MONTH, edtf) || isDoubtfulToPrograms(edtf);
            case ISO -> isDoubtfulToPrograms(edtf);
            case EDTF -> false;
        };
    }

    /**
     * A date that is EDTF here, by its French name where people may mean something else by it; any other text as it is.
     */
    public String named(String text) {
        if (this == PEOPLE || !Readings.isSound(text) || isDoubtful(text) || !PEOPLE.isDoubtful(text)) return text;
        return EdtfDate.known(text).label();
    }

    private static boolean isDoubtfulToPrograms(String edtf) {
        return isOfYears(edtf)
                || BEFORE_OUR_ERA.matcher(edtf).find()
                || ZERO.matcher(edtf).matches();
    }

    /** Whether two figures after a year are greater than its last two, and so may be a later year. */
    private static boolean mayBeYears(Pattern unit, String edtf) {
        var matcher = unit.matcher(edtf);
        return matcher.matches() && isLater(matcher.group("year"), matcher.group("figures"));
    }

    private static boolean isOfYears(String edtf) {
        return SEASON.matcher(edtf)
                .results()
                .anyMatch(season -> isLater(season.group("year"), season.group("figures")));
    }

    static boolean isLater(String year, String figures) {
        return Integer.parseInt(figures) > Integer.parseInt(year);
    }
}
