package fr.annales.intake;

import static fr.annales.intake.Target.Field.DATE;
import static fr.annales.intake.Target.Field.DAY;
import static fr.annales.intake.Target.Field.END;
import static fr.annales.intake.Target.Field.END_DAY;
import static fr.annales.intake.Target.Field.END_MONTH;
import static fr.annales.intake.Target.Field.END_YEAR;
import static fr.annales.intake.Target.Field.MONTH;
import static fr.annales.intake.Target.Field.OTHER_DATE;
import static fr.annales.intake.Target.Field.START;
import static fr.annales.intake.Target.Field.YEAR;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDate;
import fr.annales.dates.Period;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads when a row happened from one column or several; what has two readings is left to be asked. */
final class RowDate {
    /** What the cells of a row say of when. */
    sealed interface Finding {
        /** A date in EDTF. */
        record Read(String edtf) implements Finding {}

        /** Nothing, or that it is not known. */
        record None() implements Finding {}

        /**
         * What must be asked.
         *
         * @param told why, a French sentence
         */
        record Open(String column, String written, String told) implements Finding {}
    }

    /** Sheets have the same dates again and again, and every row is read twice. */
    private static final int MOST_REMEMBERED = 100_000;

    private static final Map<String, WrittenDate> REMEMBERED = new ConcurrentHashMap<>();

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern POINT_ZERO = Pattern.compile("(?<=\\d)\\.0$");
    private static final Pattern BAR = Pattern.compile("|", Pattern.LITERAL);
    private static final int LONGEST_SHOWN = 60;
    private static final int FIGURES_OF_YEAR = 3;

    /** A text, where it stands, and what it is as a date. */
    private record Attempt(Target.Field field, String written, WrittenDate date) {
        String edtf() {
            return date instanceof WrittenDate.Read(String edtf) ? edtf : "";
        }

        Period span() {
            try {
                return Period.of(EdtfDate.parse(edtf()));
            } catch (InvalidDate unread) {
                throw new IllegalStateException(unread);
            }
        }
    }

    private final Function<Target.Field, String> cells;

    private RowDate(Function<Target.Field, String> cells) {
        this.cells = cells;
    }

    /**
     * The date of a row.
     *
     * @param cells the text of the column of a field, empty where there is none
     * @param shown how a field's column is called
     */
    static Finding find(Function<Target.Field, String> cells, Function<Target.Field, String> shown) {
        List<Attempt> attempts = new RowDate(cells).attempts();
        List<Attempt> read = attempts.stream()
                .filter(attempt -> attempt.date() instanceof WrittenDate.Read)
                .toList();
        if (!read.isEmpty()) return agreed(read, shown);
        return attempts.stream()
                .filter(attempt -> !(attempt.date() instanceof WrittenDate.Undated))
                .findFirst()
                .<Finding>map(attempt ->
                        new Finding.Open(shown.apply(attempt.field()), attempt.written(), told(attempt.date())))
                .orElse(new Finding.None());
    }

    /** The finest of several columns that were read, asked where they tell different times. */
    private static Finding agreed(List<Attempt> read, Function<Target.Field, String> shown) {
        Attempt best = read.getFirst();
        for (Attempt other : read.subList(1, read.size())) {
            boolean isFiner = other.span().isWithin(best.span()) && !best.span().isWithin(other.span());
            if (isFiner) best = other;
            else if (other.field() != OTHER_DATE && !other.span().overlaps(best.span()))
                return new Finding.Open(
                        shown.apply(best.field()),
                        best.written(),
                        "ne s’accorde pas avec « " + other.written() + " », de la colonne "
                                + shown.apply(other.field()));
        }
        return new Finding.Read(best.edtf());
    }

    private List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        String date = cells.apply(DATE);
        add(DATE, date, attempts);
        String start = parts(YEAR, MONTH, DAY);
        if (!date.isEmpty() && !start.isEmpty())
            add(DATE, number(YEAR).isEmpty() ? start + " " + date : date + " " + start, attempts);
        addInterval(START, cells.apply(START), cells.apply(END), attempts);
        addInterval(YEAR, start, parts(END_YEAR, END_MONTH, END_DAY), attempts);
        add(OTHER_DATE, cells.apply(OTHER_DATE), attempts);
        return attempts;
    }

    private static void add(Target.Field field, String written, List<Attempt> attempts) {
        if (!written.isEmpty()) attempts.add(new Attempt(field, shortened(written), several(written)));
    }

    private static void addInterval(Target.Field field, String start, String end, List<Attempt> attempts) {
        if (start.isEmpty() && end.isEmpty()) return;
        String written = end.isEmpty() ? start : start + " – " + end;
        attempts.add(new Attempt(field, shortened(written), interval(start, end)));
    }

    private static String shortened(String written) {
        return written.length() <= LONGEST_SHOWN ? written : written.substring(0, LONGEST_SHOWN) + "…";
    }

    private static WrittenDate interval(String start, String end) {
        WrittenDate from = several(start);
        WrittenDate to = several(end);
        if (to instanceof WrittenDate.Undated) return from;
        if (from instanceof WrittenDate.Undated && to instanceof WrittenDate.Read(String last))
            return checked("/" + last.substring(last.indexOf('/') + 1));
        if (!(from instanceof WrittenDate.Read(String first) && to instanceof WrittenDate.Read(String last)))
            return WrittenDates.read(start + " – " + end);
        int slash = first.indexOf('/');
        String begins = slash < 0 ? first : first.substring(0, slash);
        String ends = last.substring(last.indexOf('/') + 1);
        return first.equals(last) ? from : checked(begins + "/" + ends);
    }

    private static WrittenDate checked(String edtf) {
        try {
            return new WrittenDate.Read(EdtfDate.parse(edtf).edtf());
        } catch (InvalidDate refusal) {
            return new WrittenDate.Impossible(String.valueOf(refusal.getMessage()));
        }
    }

    /** A date, or several parted by a bar, as catalogues export them: which of them is meant is asked. */
    private static WrittenDate several(String cell) {
        List<String> parts = BAR.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("NULL"))
                .distinct()
                .toList();
        if (parts.size() <= 1) return parts.isEmpty() ? new WrittenDate.Undated() : read(parts.getFirst());
        List<String> readings = parts.stream()
                .flatMap(part -> WrittenDates.toEdtf(part).stream())
                .distinct()
                .toList();
        return readings.isEmpty() ? new WrittenDate.Unknown() : new WrittenDate.Asked(readings);
    }

    private static WrittenDate read(String text) {
        WrittenDate known = REMEMBERED.get(text);
        if (known != null) return known;
        WrittenDate date = WrittenDates.read(text);
        if (REMEMBERED.size() < MOST_REMEMBERED) REMEMBERED.put(text, date);
        return date;
    }

    /** A year, month and day of columns of their own, as a date that is written. */
    private String parts(Target.Field year, Target.Field month, Target.Field day) {
        String y = number(year);
        String m = number(month);
        String d = number(day);
        if (m.isEmpty() && d.isEmpty()) return y;
        boolean areFigures = WHOLE.matcher(y).matches()
                && y.length() >= FIGURES_OF_YEAR
                && y.charAt(0) != '-'
                && WHOLE.matcher(m).matches()
                && (d.isEmpty() || WHOLE.matcher(d).matches());
        if (!areFigures) return String.join(" ", d, m, y).strip();
        String figures = "%04d-%02d".formatted(Integer.parseInt(y), Integer.parseInt(m));
        return d.isEmpty() ? figures : figures + "-%02d".formatted(Integer.parseInt(d));
    }

    private String number(Target.Field field) {
        return POINT_ZERO.matcher(cells.apply(field)).replaceAll("");
    }

    private static String told(WrittenDate date) {
        return switch (date) {
            case WrittenDate.Asked(List<String> readings)
            when readings.size() > 1 ->
                "se lit de plusieurs façons : "
                        + readings.stream().map(RowDate::label).collect(Collectors.joining(" ou "));
            case WrittenDate.Asked(List<String> readings) ->
                "se lit sans doute " + label(readings.getFirst()) + ", mais ce n’est pas sûr";
            case WrittenDate.Impossible(String reason) -> "n’est pas une date possible : " + reason;
            case WrittenDate.Unknown _, WrittenDate.Undated _, WrittenDate.Read _ -> "n’est pas une date connue";
        };
    }

    /** The date in EDTF, and as a reader knows it. */
    static String label(String edtf) {
        try {
            String label = EdtfDate.parse(edtf).label();
            return label.toLowerCase(Locale.ROOT).equals(edtf) ? edtf : edtf + " (" + label + ")";
        } catch (InvalidDate _) {
            return edtf;
        }
    }
}
