package fr.annales.dates;

import static fr.annales.dates.WrittenParts.CIRCA;
import static fr.annales.dates.WrittenParts.DOUBT;
import static fr.annales.dates.WrittenParts.end;
import static fr.annales.dates.WrittenParts.isKnown;
import static fr.annales.dates.WrittenParts.start;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of the plain form of {@link WrittenText}: one date, with its doubts; an interval, open or not; a date
 * beside the same in another calendar; several dates, which no EDTF of level 1 holds. Serves one text: what each part
 * of it means is kept, since signs of doubt at both its ends can be taken away in exponentially many orders.
 */
final class WrittenGrammar {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern BESIDE = Pattern.compile("(?<first>[^()]+?) ?\\((?<second>[^()]+)\\)");
    private static final Pattern REPUBLICAN_BESIDE =
            Pattern.compile("(?<first>(?:.* )?an [ivx\\d]+) - (?<second>\\d{4})");
    private static final Pattern REPUBLICAN = Pattern.compile("(?:.* )?an (?:[ivx]+|\\d{1,2})(?:e|me|eme)?");
    private static final Pattern OPEN = Pattern.compile("(?<sign>since|until|before|after) (?<date>.+)");
    private static final Pattern UNKNOWN_END = Pattern.compile("(?<date>.+) (?<which>endless|startless)");
    private static final Pattern GOES_ON = Pattern.compile("(?:since )?(?<start>.+?) ?[-/] ?(?:now)?");
    private static final Pattern WITHOUT_START = Pattern.compile("- (?<end>.+)");
    private static final Pattern HYPHEN_AND_YEAR = Pattern.compile("-(?<year>1[5-9]\\d\\d|20\\d\\d)");
    private static final Pattern DOUBTFUL_END = Pattern.compile("(?<start>.+?) ?- ?(?:doubt|\\?)");

    private static final int DAYS_OF_REPUBLICAN_MONTH = 30;

    private final WrittenParts parts = new WrittenParts();
    private final WrittenIntervals intervals = new WrittenIntervals(parts);
    private final Map<String, Readings> known = new HashMap<>();

    /** What a text may mean; where no calendar has it, what it would mean by its form. */
    Readings read(String text) {
        return orUntil(text, date(text).or(() -> WrittenUnits.read(text)));
    }

    /** A hyphen before a year that may be of late, and stands alone, may also mean that it is an end. */
    private static Readings orUntil(String text, Readings readings) {
        Matcher year = HYPHEN_AND_YEAR.matcher(text);
        if (!year.matches()) return readings;
        List<String> all = new ArrayList<>(readings.edtf());
        all.add(DateReading.OPEN + "/" + year.group("year"));
        return Readings.of(all).asked();
    }

    private Readings date(String text) {
        Readings readings = known.get(text);
        if (readings == null) {
            readings = work(text).sound();
            known.put(text, readings);
        }
        return readings;
    }

    private Readings work(String text) {
        Matcher inBrackets = IN_BRACKETS.matcher(text);
        if (inBrackets.matches()) return date(inBrackets.group(1).strip());
        return parts.read(text)
                .or(() -> beside(text))
                .or(() -> open(text))
                .or(() -> severalOrOneOf(text))
                .or(() -> doubtful(text))
                .or(() -> intervals.read(text));
    }

    private Readings beside(String text) {
        for (Pattern pattern : List.of(BESIDE, REPUBLICAN_BESIDE)) {
            Matcher beside = pattern.matcher(text);
            if (!beside.matches()) continue;
            String first = beside.group("first");
            String second = beside.group("second").strip();
            return REPUBLICAN.matcher(second).matches()
                    ? republican(date(second), date(first))
                    : REPUBLICAN.matcher(first).matches()
                            ? republican(date(first), date(second))
                            : date(second).isEmpty() ? date(second + " " + first) : either(date(first), date(second));
        }
        return Readings.NONE;
    }

    /** The same date twice is one. */
    private static Readings either(Readings first, Readings second) {
        if (first.isEmpty() || second.isEmpty()) return Readings.NONE;
        List<String> both = new ArrayList<>(first.edtf());
        both.addAll(second.edtf());
        return Readings.of(both);
    }

    /** A year of the Republic has no better name than the common year beside it; a day or month of it is finer. */
    private static Readings republican(Readings republican, Readings common) {
        if (republican.isEmpty() || !common.certain() || common.isEmpty()) return either(republican, common);
        String commonDate = common.edtf().getFirst();
        for (String date : republican.edtf()) {
            if (!period(date).overlaps(period(commonDate))) continue;
            return Readings.of(isFiner(period(date), period(commonDate)) ? date : commonDate);
        }
        return either(republican, common);
    }

    private static boolean isFiner(Period one, Period other) {
        return ChronoUnit.DAYS.between(one.first(), one.last()) < DAYS_OF_REPUBLICAN_MONTH && one.isWithin(other);
    }

    private static Period period(String edtf) {
        Span span = WrittenParts.span(edtf);
        return new Period(
                Objects.requireNonNullElse(span.earliest(), Period.OPEN_FIRST),
                Objects.requireNonNullElse(span.latest(), Period.OPEN_LAST));
    }

    private Readings open(String text) {
        if (text.equals("bc")) return Readings.of("../0000");
        Matcher unknown = UNKNOWN_END.matcher(text);
        if (unknown.matches()) return unknownEnd(date(unknown.group("date")), unknown.group("which"));
        Matcher doubtful = DOUBTFUL_END.matcher(text);
        if (doubtful.matches()) return doubtfulEnd(parts.read(doubtful.group("start")));
        Matcher withoutStart = WITHOUT_START.matcher(text);
        if (withoutStart.matches())
            return until(DateReading.OPEN, parts.read(withoutStart.group("end")))
                    .asked();
        Matcher goesOn = GOES_ON.matcher(text);
        Readings since = goesOn.matches() ? since(parts.read(goesOn.group("start")), DateReading.OPEN) : Readings.NONE;
        return since.or(() -> opened(text));
    }

    private Readings opened(String text) {
        Matcher open = OPEN.matcher(text);
        if (!open.matches()) return Readings.NONE;
        Readings date = parts.read(open.group("date"));
        return switch (open.group("sign")) {
            case "since" -> since(date, DateReading.OPEN);
            case "until" -> until(DateReading.OPEN, date);
            case "before" -> date.where(edtf -> isKnown(start(edtf))).map(edtf -> "../" + WrittenParts.before(edtf));
            default -> date.where(edtf -> isKnown(end(edtf))).map(edtf -> WrittenParts.after(edtf) + "/..");
        };
    }

    private static Readings unknownEnd(Readings open, String which) {
        return which.equals("endless") ? since(open, "") : until("", open);
    }

    /** From the beginning of each that has one. */
    private static Readings since(Readings dates, String end) {
        return dates.where(edtf -> isKnown(start(edtf))).map(edtf -> start(edtf) + "/" + end);
    }

    /** Up to the end of each that has one. */
    private static Readings until(String start, Readings dates) {
        return dates.where(edtf -> isKnown(end(edtf))).map(edtf -> start + "/" + end(edtf));
    }

    private static Readings doubtfulEnd(Readings starts) {
        List<String> both = new ArrayList<>();
        starts.edtf().forEach(edtf -> both.addAll(List.of(start(edtf) + "/", start(edtf) + "/..")));
        return Readings.of(both).asked();
    }

    /** Dates that follow each other without a gap are an interval; others are asked, alone and as one. */
    private Readings severalOrOneOf(String text) {
        boolean isChoice = text.contains(" | ");
        String[] all = text.split(isChoice ? " \\| " : " & ", -1);
        String last = all[all.length - 1];
        List<String> dates = new ArrayList<>();
        boolean follow = !isChoice;
        for (int i = 0; i < all.length - 1; i++) {
            Optional<WrittenIntervals.Pair> pair = intervals.pair(all[i], last);
            if (pair.isEmpty()) return Readings.NONE;
            String date = pair.get().first().edtf().getFirst();
            follow = follow && pair.get().isCertain() && (i == 0 || isRightAfter(dates.getLast(), date));
            dates.add(date);
            if (i == all.length - 2) dates.add(pair.get().second().edtf().getFirst());
        }
        return dates.isEmpty() ? Readings.NONE : several(dates, isChoice, follow);
    }

    private static Readings several(List<String> dates, boolean isChoice, boolean follow) {
        String all = start(dates.getFirst()) + "/" + end(dates.getLast());
        if (follow && isRightAfter(dates.get(dates.size() - 2), dates.getLast())) return Readings.of(all);
        if (!isChoice) dates.add(all);
        return Readings.of(dates).asked();
    }

    private static boolean isRightAfter(String first, String second) {
        return DateName.lastDay(end(first)).plusDays(1).equals(DateName.firstDay(start(second)));
    }

    /** A doubt around an interval is of both its ends; but {@code circa} before it may be of the first alone. */
    private Readings doubtful(String text) {
        if (WrittenParts.isAround(text, DOUBT)) return WrittenParts.doubted(date(WrittenParts.without(text, DOUBT)));
        if (!WrittenParts.isAround(text, CIRCA)) return Readings.NONE;
        String rest = WrittenParts.without(text, CIRCA);
        if (rest.contains(CIRCA)) return Readings.NONE;
        Readings date = date(rest);
        Readings both = WrittenParts.about(date);
        if (text.endsWith(" " + CIRCA)) return both;
        List<String> all = new ArrayList<>(both.edtf());
        date.edtf().forEach(edtf -> all.add(start(edtf) + "~/" + end(edtf)));
        return Readings.of(all).asked();
    }
}
