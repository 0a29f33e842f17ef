package fr.annales.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cells of a column tell of the {@linkplain DateNotation notation} of its dates: {@code 1998-22} and
 * {@code 198X} nobody writes but in EDTF, {@code 1987-03} is a month that can be no two years, and {@code 2019-20} is
 * no month. {@code 1987-03-XX} tells nothing: it is how a month is written where the others are none.
 */
public final class DateColumn {
    private static final int LONGEST = 32;

    private static final Pattern EDTF =
            Pattern.compile("-?\\d{2,3}X{1,2}[?~%]?|-0\\d{3}(?:-\\d\\d){0,2}[?~%]?|Y-?\\d{5,9}"
                    + "|\\d{4}(?:-\\d\\d){0,2}(?:[~%]|/\\.\\.)|\\.\\./\\d{4}(?:-\\d\\d){0,2}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern YEAR_AND_FIGURES = Pattern.compile("\\d\\d(?<year>\\d\\d)-(?<figures>\\d\\d)");
    private static final int MONTHS = 12;

    private boolean hasEdtf;
    private boolean hasMonths;
    private boolean hasYears;

    /** Takes note of a cell. */
    public void add(String cell) {
        String text = cell.length() <= LONGEST ? cell.strip() : "";
        Matcher figures = YEAR_AND_FIGURES.matcher(text);
        if (figures.matches()) add(figures.group("year"), Integer.parseInt(figures.group("figures")));
        else if (DAY.matcher(text).matches()) hasMonths = true;
        else if (EDTF.matcher(text).matches()) hasEdtf = true;
    }

    private void add(String year, int figures) {
        boolean mayBeYears = figures > Integer.parseInt(year);
        boolean isMonth = figures >= 1 && figures <= MONTHS;
        boolean isSeason = Season.of(figures).isPresent();
        hasMonths |= isMonth && !mayBeYears;
        hasEdtf |= isSeason && !mayBeYears;
        hasYears |= mayBeYears && !isMonth && !isSeason;
    }

    /** How its dates are written; where cells tell different things, as people write. */
    public DateNotation notation() {
        if (hasYears) return DateNotation.PEOPLE;
        if (hasEdtf) return DateNotation.EDTF;
        return hasMonths ? DateNotation.ISO : DateNotation.PEOPLE;
    }
}
