package fr.annales.intake;

import fr.annales.archive.Slug;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which part comes first in the dates of a column that are all figures: {@code 3/4/1987} is of April where the day
 * does.
 */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** A date of the column has its month first, so that it is asked whether all have. */
    ASKED;

    private static final Pattern FIGURES = Pattern.compile(
            "(?<!\\d)(?<first>\\d{1,2})(?<sign>[/.-])(?<second>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d\\d)(?!\\d)");

    private static final int MONTHS = 12;

    /** What the dates of a column prove, a cell at a time. */
    static final class Proofs {
        private static final int LONGEST_CELL = 40;

        private String monthFirst = "";
        private String either = "";
        private boolean isDayFirst;
        private int times;

        void add(String cell) {
            if (cell.length() > LONGEST_CELL) return;
            FIGURES.matcher(cell).results().forEach(this::add);
        }

        private void add(MatchResult date) {
            int first = Integer.parseInt(date.group("first"));
            int second = Integer.parseInt(date.group("second"));
            if (first > MONTHS) isDayFirst = true;
            else if (second > MONTHS) monthFirst = monthFirst.isEmpty() ? date.group() : monthFirst;
            else if (first != second) {
                either = either.isEmpty() ? date.group() : either;
                times++;
            }
        }

        /** Whether the month comes first in some, the day in none, and either may in others. */
        boolean areOfMonthFirst() {
            return !monthFirst.isEmpty() && !isDayFirst && !either.isEmpty();
        }

        /** A date that has its month first. */
        String proof() {
            return monthFirst;
        }

        /** The first date in which either may come first. */
        String doubtful() {
            return either;
        }

        /** How many dates there are in which either may come first. */
        int times() {
            return times;
        }
    }

    /** @param answer what a person said comes first, or empty */
    static DateOrder of(Proofs proofs, String answer) {
        if (!proofs.areOfMonthFirst()) return DAY_FIRST;
        return switch (Slug.of(answer)) {
            case "mois" -> MONTH_FIRST;
            case "jour" -> DAY_FIRST;
            default -> ASKED;
        };
    }

    /** Whether a cell has a date that waits for an answer. */
    boolean isOpen(String cell) {
        return this == ASKED
                && FIGURES.matcher(cell)
                        .results()
                        .anyMatch(date -> !date.group("first").equals(date.group("second")));
    }

    /** A cell with its dates as they are written where days come first. */
    String dayFirst(String cell) {
        return this == MONTH_FIRST
                ? FIGURES.matcher(cell)
                        .replaceAll(date -> String.join(
                                date.group("sign"), date.group("second"), date.group("first"), date.group("year")))
                : cell;
    }
}
