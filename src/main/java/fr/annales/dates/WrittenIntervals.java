package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from one date to another in the plain form of {@link WrittenText}. What one of them leaves out the other says:
 * in {@code 21-26/06/2017} and {@code mars - juin 2018} the first goes on as the second ends, in {@code 1914-18} and
 * {@code annees 1960-1970} the second begins as the first does.
 *
 * @param parts reads one date
 */
record WrittenIntervals(WrittenParts parts) {
    /** A dash between blanks parts more than one that joins, and that more than a slash. */
    private static final List<String> SEPARATORS = List.of(" - ", "-", "/");

    private static final String MAY_LEAVE_OUT = " /.-";
    private static final Pattern HEADED =
            Pattern.compile("(?<head>annees |\\d{4}-|\\d{4}-\\d\\d-|)(?<figures>\\d{2,4})");
    private static final Pattern FEW_FIGURES = Pattern.compile("\\d{1,2}");
    private static final Pattern ENDS_IN_YEAR = Pattern.compile("(?<before>.*\\D)(?<year>\\d{4})");

    /** Two dates that stand beside each other, each complete. */
    record Pair(Readings first, Readings second) {
        boolean isCertain() {
            return first.certain() && second.certain();
        }
    }

    Readings read(String text) {
        for (String separator : SEPARATORS) {
            for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
                Readings readings = between(
                        text.substring(0, at).strip(),
                        text.substring(at + separator.length()).strip());
                if (!readings.isEmpty()) return readings;
            }
        }
        return Readings.NONE;
    }

    private Readings between(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) return Readings.NONE;
        Readings turn = overNewYear(first, second);
        if (!turn.isEmpty()) return turn;
        return pair(first, second).map(WrittenIntervals::ordered).orElse(Readings.NONE);
    }

    /**
     * From each first date to each second that is not before; where there is none the other way round, which is asked.
     */
    private static Readings ordered(Pair pair) {
        Readings right = combined(pair.first(), pair.second());
        return right.isEmpty() ? combined(pair.second(), pair.first()).asked() : right;
    }

    /** Where the same is guessed of both, such as their century, it is the same for both. */
    private static Readings combined(Readings from, Readings to) {
        List<String> starts = from.edtf();
        List<String> ends = to.edtf();
        boolean areAlike = starts.size() == ends.size();
        List<String> intervals = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++)
            for (int j = 0; j < ends.size(); j++)
                if (i == j || !areAlike)
                    intervals.add(WrittenParts.start(starts.get(i)) + "/" + WrittenParts.end(ends.get(j)));
        return new Readings(intervals, from.certain() && to.certain()).sound();
    }

    /** {@code dec - janv 2018}: without a year of its own, the first is of the year before where it must be. */
    private Readings overNewYear(String first, String second) {
        Matcher year = ENDS_IN_YEAR.matcher(second);
        if (!year.matches() || !parts.read(first).isEmpty()) return Readings.NONE;
        Optional<Pair> pair = pair(first, second);
        if (pair.isEmpty() || !combined(pair.get().first(), pair.get().second()).isEmpty()) return Readings.NONE;
        String before = year.group("before") + EdtfFormat.year(Integer.parseInt(year.group("year")) - 1);
        return pair(first, before)
                .map(earlier -> combined(earlier.first(), pair.get().second()))
                .orElse(Readings.NONE);
    }

    /** The two dates, what one leaves out completed by the other; empty when they are none. */
    Optional<Pair> pair(String first, String second) {
        Readings to = parts.read(second);
        return completed(first, second, to)
                .map(from -> new Pair(from, to))
                .or(() -> acrossEras(first, second))
                .or(() -> shortened(first, second))
                .or(() -> whole(first, second))
                .or(() -> completed(second, first, parts.read(first)).map(end -> new Pair(parts.read(first), end)));
    }

    private static Optional<Pair> pair(Readings first, Readings second) {
        return first.isEmpty() || second.isEmpty() ? Optional.empty() : Optional.of(new Pair(first, second));
    }

    /** A date that goes on as another ends, as much of it as makes it as fine as that one. */
    private Optional<Readings> completed(String text, String by, Readings other) {
        if (other.isEmpty()) return Optional.empty();
        Precision precision = WrittenParts.precision(other.edtf().getFirst());
        for (int at = 1; at < by.length(); at++) {
            if (MAY_LEAVE_OUT.indexOf(by.charAt(at)) < 0) continue;
            Readings whole = parts.read(text + by.substring(at));
            if (!whole.isEmpty() && WrittenParts.precision(whole.edtf().getFirst()) == precision)
                return Optional.of(whole);
        }
        return Optional.empty();
    }

    /** {@code 27 bc - 14}: a small number after a year before our era is of either. */
    private Optional<Pair> acrossEras(String first, String second) {
        if (!first.endsWith(" bc") || !FEW_FIGURES.matcher(second).matches()) return Optional.empty();
        Readings from = parts.read(first);
        List<String> ends = new ArrayList<>(WrittenYears.year(second + " ad").edtf());
        WrittenYears.year(second + " bc").edtf().stream()
                .filter(end -> !combined(from, Readings.of(end)).isEmpty())
                .forEach(ends::add);
        return pair(from, Readings.of(ends));
    }

    /** {@code 1914-18}, {@code annees 1960-1970}, {@code annees 60-70}, {@code 1848-02-22/24}. */
    private Optional<Pair> shortened(String first, String second) {
        Matcher headed = HEADED.matcher(first);
        if (!headed.matches() || !second.matches("\\d{1,4}")) return Optional.empty();
        String figures = headed.group("figures");
        boolean isWhole = headed.group("head").isEmpty() && second.length() >= figures.length();
        String end = figures.substring(0, Math.max(0, figures.length() - second.length())) + second;
        return isWhole || Integer.parseInt(end) < Integer.parseInt(figures)
                ? Optional.empty()
                : pair(parts.read(first), parts.read(headed.group("head") + end));
    }

    /** Two figures beside a whole date are no year. */
    private Optional<Pair> whole(String first, String second) {
        return FEW_FIGURES.matcher(first).matches()
                        == FEW_FIGURES.matcher(second).matches()
                ? pair(parts.read(first), parts.read(second))
                : Optional.empty();
    }
}
