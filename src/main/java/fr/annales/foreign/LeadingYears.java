package fr.annales.foreign;

import fr.annales.dates.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that texts of a page begin with, nothing parting them from what happened: {@code 1155 Paix du roi}. Such a
 * number may be one of anything ({@code 1200 Repas servis}), so that it takes several to tell.
 *
 * @param first the earliest that is one
 * @param last the latest, before the first where none is
 */
record LeadingYears(int first, int last) {
    private static final LeadingYears NONE = new LeadingYears(0, -1);

    private static final Pattern YEAR_AND_CAPITAL =
            Pattern.compile("(?<date>(?<year>[1-9]\\d{2,3})(?:[/-]\\d{2,4})?)\\s+(?<rest>\\p{Lu}.*)", Pattern.DOTALL);

    /** A plural right behind a number says what is counted. */
    private static final Pattern COUNTED =
            Pattern.compile("\\p{Lu}[\\p{L}’'-]*+(?<=s|aux|eux|oux)(?!\\p{L}).*", Pattern.DOTALL);

    private static final int LATEST = 2100;

    /** From here on a number of four figures is hardly one of anything else. */
    private static final int OF_LATE = 1700;

    private static final int FIRST_OF_FOUR_FIGURES = 1000;

    private static final int LAST_JUBILEE = 300;
    private static final int STEP_OF_JUBILEES = 25;

    private static final int FEWEST = 3;

    /** Where most have three figures. */
    private static final int FEWEST_SHORT_ONES = 5;

    private static final int LEAST_STEPS_TO_ONE_ASTRAY = 5;

    /** One date alone may be that of the page. */
    private static final int FEWEST_DATES = 2;

    /**
     * Those of texts that follow each other; within the span of the texts with other dates, where there are several.
     */
    static LeadingYears of(List<String> texts) {
        List<DateLine.Dated> candidates =
                texts.stream().flatMap(text -> candidate(text).stream()).toList();
        if (candidates.size() < FEWEST) return NONE;
        LeadingYears span = span(texts);
        List<DateLine.Dated> within = candidates.stream()
                .filter(candidate -> span.holds(year(candidate)))
                .toList();
        if (!areYears(within)) return NONE;
        return new LeadingYears(Math.max(span.first, hasJubilee(within) ? FIRST_OF_FOUR_FIGURES : 0), span.last);
    }

    private static Optional<DateLine.Dated> candidate(String text) {
        Matcher first = YEAR_AND_CAPITAL.matcher(text.strip());
        return first.matches()
                        && Integer.parseInt(first.group("year")) < LATEST
                        && RunningYear.period(first.group("date")).isPresent()
                ? Optional.of(new DateLine.Dated(first.group("date"), first.group("rest")))
                : Optional.empty();
    }

    private static int year(DateLine.Dated candidate) {
        return Integer.parseInt(candidate.date().split("[/-]", 2)[0]);
    }

    /** The years of the other dates. */
    private static LeadingYears span(List<String> texts) {
        List<Period> dates = texts.stream()
                .flatMap(text -> DateLine.whole(text)
                        .or(() -> DateLine.opening(text).map(DateLine.Dated::date))
                        .flatMap(RunningYear::period)
                        .stream())
                .toList();
        Optional<Period> hull = dates.stream().reduce(Period::hull);
        return hull.isEmpty() || dates.size() < FEWEST_DATES
                ? new LeadingYears(0, LATEST)
                : new LeadingYears(
                        hull.get().first().getYear(), hull.get().last().getYear());
    }

    private static boolean areYears(List<DateLine.Dated> candidates) {
        List<Integer> years = candidates.stream().map(LeadingYears::year).toList();
        long shortOnes =
                years.stream().filter(year -> year < FIRST_OF_FOUR_FIGURES).count();
        int fewest = 2 * shortOnes > years.size() ? FEWEST_SHORT_ONES : FEWEST;
        return years.size() >= fewest && goOneWay(years) && (areOfLate(years) || !areCounted(candidates));
    }

    /** As years do, but for a few; down only where they are of late, since lists of anything begin with the most. */
    private static boolean goOneWay(List<Integer> years) {
        int rises = 0;
        int falls = 0;
        for (int at = 1; at < years.size(); at++) {
            int step = Integer.compare(years.get(at), years.get(at - 1));
            if (step > 0) rises++;
            if (step < 0) falls++;
        }
        int astray = areOfLate(years) ? Math.min(rises, falls) : falls;
        return astray * LEAST_STEPS_TO_ONE_ASTRAY < years.size();
    }

    /** {@code 100 ans} stands alone, far from all years. */
    private static boolean hasJubilee(List<DateLine.Dated> candidates) {
        List<Integer> years = candidates.stream().map(LeadingYears::year).toList();
        boolean areRound = years.stream()
                .filter(year -> year < FIRST_OF_FOUR_FIGURES)
                .allMatch(year -> year <= LAST_JUBILEE && year % STEP_OF_JUBILEES == 0);
        return areRound && years.stream().filter(year -> year >= OF_LATE).count() * 2 > years.size();
    }

    private static boolean areOfLate(List<Integer> years) {
        return years.stream().allMatch(year -> year >= OF_LATE);
    }

    /** Whether most texts go on with what there may be so many of. */
    private static boolean areCounted(List<DateLine.Dated> candidates) {
        long counted = candidates.stream()
                .filter(candidate -> COUNTED.matcher(candidate.rest()).matches())
                .count();
        return 2 * counted > candidates.size();
    }

    private boolean holds(int year) {
        return year >= first && year <= last;
    }

    /** The year that a text begins with, and what happened then; empty where that is no year. */
    Optional<DateLine.Dated> in(String text) {
        return candidate(text).filter(candidate -> holds(year(candidate)));
    }
}
