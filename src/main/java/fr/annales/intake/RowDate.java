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

import fr.annales.codec.Truncation;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.dates.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a row happened from one column or several; what has two readings is left to be asked. */
final class RowDate {
    /** What the cells of a row say of when. */
    sealed interface Finding {
        /** A date in EDTF. */
        record Read(String edtf) implements Finding {}

        /** Nothing, or that it is not known. */
        record None() implements Finding {}

        /** A date in figures of a column of which it is asked once whether its months come first. */
        record Unordered() implements Finding {}

        /**
         * What must be asked.
         *
         * @param told why, a French sentence
         * @param readings in EDTF, none where it is no date
         */
        record Open(String column, String written, String told, List<String> readings) implements Finding {
            public Open {
                readings = List.copyOf(readings);
            }
        }
    }

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern POINT_ZERO = Pattern.compile("(?<=\\d)\\.0$");

    /** A day and a month, after which a year of another column goes on. */
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(?<both>\\d{1,2}(?<sign>[/.-])\\d{1,2})\\k<sign>?");

    private static final int LONGEST_SHOWN = 60;
    private static final int FIGURES_OF_YEAR = 3;

    /** A text, where it stands, and what it is as a date. */
    private record Attempt(Target.Field field, String written, WrittenDate date) {
        static Attempt of(Target.Field field, String start, String end, CellDates dates) {
            String written = end.isEmpty() ? start : start.isEmpty() ? end : start + " – " + end;
            String shown = Truncation.withEllipsis(written, LONGEST_SHOWN);
            return new Attempt(field, shown, dates.date(start, end));
        }

        boolean isRead() {
            return date instanceof WrittenDate.Read;
        }

        String edtf() {
            return date instanceof WrittenDate.Read(String edtf) ? edtf : "";
        }

        Period span() {
            return RowDate.span(edtf());
        }
    }

    private final Row row;
    private final CellDates dates;

    private RowDate(Row row, CellDates dates) {
        this.row = row;
        this.dates = dates;
    }

    /**
     * The date of a row.
     *
     * @param notes takes what is left unread though there is a date
     */
    static Finding find(Row row, CellDates dates, Consumer<Draft.Note> notes) {
        return row.hasUnorderedDate() ? new Finding.Unordered() : new RowDate(row, dates).find(notes);
    }

    private Finding find(Consumer<Draft.Note> notes) {
        List<Attempt> attempts = settled(attempts());
        List<Attempt> read = attempts.stream().filter(Attempt::isRead).toList();
        if (read.isEmpty())
            return attempts.stream()
                    .filter(attempt -> !(attempt.date() instanceof WrittenDate.Undated))
                    .findFirst()
                    .<Finding>map(this::open)
                    .orElse(new Finding.None());
        Finding finding = agreed(read);
        if (finding instanceof Finding.Read(String edtf)) tellUnread(attempts, edtf, notes);
        return finding;
    }

    private Finding open(Attempt attempt) {
        return new Finding.Open(
                row.shown(attempt.field()),
                attempt.written(),
                CellDates.told(attempt.date()),
                CellDates.readings(attempt.date()));
    }

    /** Of a date with several readings, the one that lies in what the other columns say. */
    private static List<Attempt> settled(List<Attempt> attempts) {
        List<Period> read = attempts.stream()
                .filter(attempt -> attempt.isRead() && attempt.field() != OTHER_DATE)
                .map(Attempt::span)
                .toList();
        return read.isEmpty()
                ? attempts
                : attempts.stream().map(attempt -> settled(attempt, read)).toList();
    }

    private static Attempt settled(Attempt attempt, List<Period> read) {
        if (!(attempt.date() instanceof WrittenDate.Asked(List<String> readings)) || readings.size() < 2)
            return attempt;
        List<String> within = readings.stream()
                .filter(reading -> read.stream().allMatch(span(reading)::isWithin))
                .toList();
        return within.size() == 1
                ? new Attempt(attempt.field(), attempt.written(), new WrittenDate.Read(within.getFirst()))
                : attempt;
    }

    private static Period span(String edtf) {
        return Period.of(EdtfDate.known(edtf));
    }

    /** The finest of several columns that were read, asked where they tell different times. */
    private Finding agreed(List<Attempt> read) {
        Attempt best = read.getFirst();
        for (Attempt other : read.subList(1, read.size())) {
            boolean isFiner = other.span().isWithin(best.span()) && !best.span().isWithin(other.span());
            if (isFiner) best = other;
            else if (other.field() != OTHER_DATE && !other.span().overlaps(best.span()))
                return new Finding.Open(
                        row.shown(best.field()),
                        best.written(),
                        "ne s’accorde pas avec « " + other.written() + " », de la colonne " + row.shown(other.field()),
                        List.of(best.edtf(), other.edtf()));
        }
        return new Finding.Read(best.edtf());
    }

    private void tellUnread(List<Attempt> attempts, String edtf, Consumer<Draft.Note> notes) {
        for (Attempt attempt : attempts)
            if (!attempt.isRead() && !(attempt.date() instanceof WrittenDate.Undated) && attempt.field() != OTHER_DATE)
                notes.accept(new Draft.Note(
                        row.shown(attempt.field()),
                        attempt.written(),
                        CellDates.told(attempt.date()) + " ; la date prise est celle des autres colonnes, "
                                + CellDates.label(edtf)));
    }

    private List<Attempt> attempts() {
        String date = row.date(DATE);
        String start = row.date(START);
        String year = parts(YEAR, MONTH, DAY);
        String end = row.date(END);
        String endYear = parts(END_YEAR, END_MONTH, END_DAY);
        String endOrYear = end.isEmpty() ? endYear : end;
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(attempt(DATE, date, date.isEmpty() || !start.isEmpty() ? "" : endOrYear));
        attempts.add(attempt(START, start, start.isEmpty() ? "" : endOrYear));
        String endOfYear = endYear.isEmpty() && start.isEmpty() ? end : endYear;
        attempts.add(attempt(YEAR, year, year.isEmpty() ? "" : endOfYear));
        if (date.isEmpty() && start.isEmpty() && year.isEmpty())
            attempts.add(attempt(end.isEmpty() ? END_YEAR : END, "", endOrYear));
        if (!date.isEmpty() && !year.isEmpty())
            join(attempts, attempt(DATE, joined(date, year), start.isEmpty() ? endOrYear : ""));
        attempts.add(attempt(OTHER_DATE, row.date(OTHER_DATE), ""));
        return attempts;
    }

    private Attempt attempt(Target.Field field, String start, String end) {
        return Attempt.of(field, start, end, dates);
    }

    /** A date of two columns stands for what each of them is not alone. */
    private static void join(List<Attempt> attempts, Attempt joined) {
        if (CellDates.readings(joined.date()).isEmpty()) return;
        attempts.removeIf(part -> part.field() == DATE && (joined.isRead() || !part.isRead()));
        attempts.removeIf(part -> part.field() == YEAR && joined.isRead() && !part.isRead());
        attempts.addFirst(joined);
    }

    private String joined(String date, String parts) {
        String year = number(YEAR);
        Matcher figures = DAY_AND_MONTH.matcher(date);
        if (parts.equals(year) && figures.matches()) return figures.group("both") + figures.group("sign") + year;
        return year.isEmpty() ? parts + " " + date : date + " " + parts;
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
        return d.isEmpty()
                ? String.format(Locale.ROOT, "%02d/%04d", Integer.parseInt(m), Integer.parseInt(y))
                : String.format(
                        Locale.ROOT, "%04d-%02d-%02d", Integer.parseInt(y), Integer.parseInt(m), Integer.parseInt(d));
    }

    private String number(Target.Field field) {
        return POINT_ZERO.matcher(row.date(field)).replaceAll("");
    }
}
