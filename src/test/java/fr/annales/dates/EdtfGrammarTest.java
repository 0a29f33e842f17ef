package fr.annales.dates;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Makes strings of levels 0 and 1 out of the grammar, with the days that each must span, and strings of no level. */
class EdtfGrammarTest {
    private final Random random = new Random(8601);

    /** A string with its first and last day. */
    private record Made(
            String edtf,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        Made with(String qualifier) {
            return new Made(edtf + qualifier, first, last);
        }
    }

    @Test
    void every_string_of_the_grammar_is_read_with_its_days() throws InvalidDateException {
        for (int i = 0; i < 20_000; i++) {
            Made made = random.nextBoolean() ? single() : interval();
            EdtfDate read = EdtfDate.parse(made.edtf());
            assertThat(read.earliest()).as(made.edtf()).isEqualTo(made.first());
            assertThat(read.latest()).as(made.edtf()).isEqualTo(made.last());
            assertThat(read.label()).as(made.edtf()).isNotBlank();
        }
    }

    @Test
    void every_string_against_the_grammar_is_refused() {
        for (int i = 0; i < 20_000; i++) {
            String wrong = wrong();
            InvalidDateException refusal =
                    catchThrowableOfType(InvalidDateException.class, () -> EdtfDate.parse(wrong));
            assertThat(refusal).as("read: " + wrong).isNotNull();
            assertThat(refusal.getMessage()).as(wrong).isNotBlank();
        }
    }

    private Made single() {
        return switch (random.nextInt(8)) {
            case 0 -> timed();
            case 1 -> unspecified();
            case 2 -> far().with(qualifier());
            case 3 -> masked().with(qualifier());
            default -> calendar().with(qualifier());
        };
    }

    private Made interval() {
        Made one = end();
        return switch (random.nextInt(6)) {
            case 0 -> new Made(one.edtf() + "/..", one.first(), null);
            case 1 -> new Made("../" + one.edtf(), null, one.last());
            case 2 -> new Made(one.edtf() + "/", one.first(), one.last());
            case 3 -> new Made("/" + one.edtf(), one.first(), one.last());
            default -> {
                Made other = end();
                boolean inOrder = !first(other).isBefore(first(one));
                yield inOrder ? between(one, other) : between(other, one);
            }
        };
    }

    private static Made between(Made start, Made end) {
        return new Made(start.edtf() + "/" + end.edtf(), start.first(), end.last());
    }

    private static LocalDate first(Made made) {
        return requireNonNull(made.first());
    }

    private Made end() {
        return (random.nextInt(6) == 0 ? far() : calendar()).with(qualifier());
    }

    private Made calendar() {
        int year = year();
        return switch (random.nextInt(4)) {
            case 0 -> years(four(year), year, year);
            case 1 -> {
                YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
                yield months(four(year) + "-" + two(month.getMonthValue()), month, month);
            }
            case 2 -> {
                int season = random.nextInt(4);
                YearMonth first = YearMonth.of(year, 3).plusMonths(3L * season);
                yield months(four(year) + "-" + (21 + season), first, first.plusMonths(2));
            }
            default -> day(year);
        };
    }

    private Made day(int year) {
        LocalDate day =
                LocalDate.ofYearDay(year, 1 + random.nextInt(Year.of(year).length()));
        return new Made(four(year) + "-" + two(day.getMonthValue()) + "-" + two(day.getDayOfMonth()), day, day);
    }

    private Made timed() {
        String time = "T" + two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":" + two(random.nextInt(60));
        String shift = pick("", "Z", "+" + two(random.nextInt(14)) + ":" + two(random.nextInt(60)), "-05", "+0530");
        return day(year()).with(time + shift);
    }

    private Made unspecified() {
        int year = year();
        YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
        Made made = pick(
                years(four(year) + "-XX", year, year),
                years(four(year) + "-XX-XX", year, year),
                months(four(year) + "-" + two(month.getMonthValue()) + "-XX", month, month));
        return made.with(qualifier());
    }

    /** Read off the digits: the first and last year are the masked ones with noughts and nines. */
    private Made masked() {
        String year = String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
        int known = 2 + random.nextInt(2);
        int least = Integer.parseInt(year.substring(0, known) + "00".substring(known - 2));
        int most = Integer.parseInt(year.substring(0, known) + "99".substring(known - 2));
        String masked = year.substring(0, known) + "XX".substring(known - 2);
        return random.nextInt(3) > 0
                ? years(masked, least, most)
                : years("-" + masked, -most, least == 0 ? -1 : -least);
    }

    private Made far() {
        int digits = 5 + random.nextInt(4);
        int least = (int) Math.pow(10, digits - 1);
        int year = (least + random.nextInt(9 * least)) * (random.nextBoolean() ? 1 : -1);
        return years("Y" + year, year, year);
    }

    private int year() {
        return random.nextInt(3) == 0 ? random.nextInt(20_000) - 9_999 : 1_800 + random.nextInt(250);
    }

    private static Made years(String edtf, int first, int last) {
        return new Made(edtf, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Made months(String edtf, YearMonth first, YearMonth last) {
        return new Made(edtf, first.atDay(1), last.atEndOfMonth());
    }

    private static String four(int year) {
        return String.format(Locale.ROOT, year < 0 ? "-%04d" : "%04d", Math.abs(year));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private String qualifier() {
        return pick("", "", "?", "~", "%");
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String wrong() {
        String year = four(year());
        String day = day(year()).edtf();
        List<Supplier<String>> kinds = List.of(
                () -> year + "-" + two(pick(0, 13 + random.nextInt(8), 42 + random.nextInt(58))),
                () -> year + "-" + pick("02-30", "04-31", "06-31", "09-31", "11-31", "01-32", "12-00"),
                () -> String.valueOf(1 + 4 * random.nextInt(2_000) + 10_000).substring(1) + "-02-29",
                () -> year + "-" + (21 + random.nextInt(4)) + pick("-01", "-XX", "-15"),
                () -> "-0000" + pick("", "-01", "-01-01", "-21", "?"),
                () -> "Y" + pick("", "-") + (1 + random.nextInt(9_999)),
                () -> "Y" + pick("", "-") + "0" + (1_000 + random.nextInt(99_999)),
                () -> far().edtf() + pick("-01", "-01-01", "-21", "E3", "S2", "X"),
                () -> "Y" + pick("", "-") + (1_000_000_000L + random.nextInt(Integer.MAX_VALUE)),
                () -> day + pick("T24:00:01Z", "T25:00:00", "T10:60:00", "T1:00:00", "T10:00:00+15:00", "T", "Z"),
                () -> day + pick("??", "?~", "%%", "!", "x", "-", "-01", " ", "\n", "T10:00:00Z?"),
                () -> pick(" ", "+", "y", "~", "?", "--", "(") + day,
                () -> spoilt(day),
                () -> year + "-" + pick("X1", "1X", "xx", "Xx", "XX-12", "1X-XX"),
                () -> pick("1X", "X9", "XX") + pick("00", "87", "X1") + pick("", "-12", "-12-25"),
                () -> pick("1XXX", "-1XXX", "-XXXX", "198x", "19xx", "198XX", "-198XX", "198X-12-25", "X"),
                () -> pick("[", "{") + day + pick("]", "}", ""),
                () -> year + "/" + year + "/" + pick("", year, ".."),
                () -> later() + "/" + (1_000 + random.nextInt(500)),
                () -> "Y-" + (10_000 + random.nextInt(1_000)) + "/Y-" + (12_000 + random.nextInt(1_000)),
                () -> day + pick("T10:00Z/..", "T10:00:00/9999", "/...", "/.", "/open", "/ ..", "//"),
                () -> year + pick("-XX", "-01-XX", "-XX-XX") + "/" + pick("9999", "..", ""),
                () -> pick("XXXX/9999", "1000/XXXX", "XXXX-XX/", "../XXXX"));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private String later() {
        return (1_500 + random.nextInt(500)) + pick("", "-05", "-21", "-05-12", "?");
    }

    /** With a character in its midst that stands for no digit and no hyphen. */
    private String spoilt(String day) {
        int at = 1 + random.nextInt(day.length() - 1);
        return day.substring(0, at) + pick(" ", "–", "\u00a0", "٣", "é", ".", "_") + day.substring(at);
    }
}
