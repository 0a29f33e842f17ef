package fr.annales.intake;

import fr.annales.archive.Slug;
import fr.annales.codec.CsvCell;
import fr.annales.dates.DateNotation;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What cells say of when: one alone, or one of the beginning with one of the end; and how that is told. Sheets have the
 * same dates again and again, and every row is read twice, so that an import remembers them.
 */
final class CellDates {
    private static final int MOST_REMEMBERED = 100_000;

    private static final Pattern BAR = Pattern.compile("|", Pattern.LITERAL);

    /** What stands in a cell where there is nothing to say; all else that is no date says that it is not known. */
    private static final Set<String> NOTHING = Set.of("na", "n-a", "nan", "null", "none", "neant", "aucun", "aucune");

    private final Map<String, WrittenDate> remembered = new HashMap<>();

    /** A date, or several parted by a bar, as catalogues export them: which of them is meant is asked. */
    WrittenDate date(String cell) {
        List<String> parts = BAR.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("NULL"))
                .distinct()
                .toList();
        if (parts.size() <= 1) return parts.isEmpty() ? new WrittenDate.Undated() : read(parts.getFirst());
        List<String> readings = parts.stream()
                .map(this::read)
                .flatMap(date -> date instanceof WrittenDate.Read(String edtf) ? Stream.of(edtf) : Stream.empty())
                .distinct()
                .toList();
        return readings.isEmpty() ? new WrittenDate.Unknown() : new WrittenDate.Asked(readings);
    }

    private WrittenDate read(String text) {
        WrittenDate known = remembered.get(text);
        if (known != null) return known;
        WrittenDate date = WrittenDates.read(text, DateNotation.PEOPLE);
        if (text.length() <= WrittenDates.LONGEST && remembered.size() < MOST_REMEMBERED) remembered.put(text, date);
        return date;
    }

    /** How many texts are remembered: no text that is longer than a date. */
    int remembered() {
        return remembered.size();
    }

    /**
     * From the date of one cell to that of another. Without a cell of the end there is none; one that says that the end
     * is not known may mean that there is one.
     */
    WrittenDate date(String start, String end) {
        WrittenDate from = date(start);
        WrittenDate to = date(end);
        if (to instanceof WrittenDate.Undated)
            return from instanceof WrittenDate.Read(String first) && saysUnknown(end)
                    ? either(beginning(first) + "/", first)
                    : from;
        if (from instanceof WrittenDate.Undated && to instanceof WrittenDate.Read(String last))
            return saysUnknown(start) ? either("/" + ending(last), last) : checked("/" + ending(last));
        if (!(from instanceof WrittenDate.Read(String first) && to instanceof WrittenDate.Read(String last)))
            return WrittenDates.read(start + " – " + end, DateNotation.PEOPLE);
        return first.equals(last) ? from : checked(beginning(first) + "/" + ending(last));
    }

    private static boolean saysUnknown(String cell) {
        String words = Slug.of(cell);
        return cell.indexOf('?') >= 0 || (!words.isEmpty() && !words.matches("\\d+") && !NOTHING.contains(words));
    }

    private static String beginning(String edtf) {
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    private static String ending(String edtf) {
        return edtf.substring(edtf.indexOf('/') + 1);
    }

    private static WrittenDate either(String withUnknownEnd, String alone) {
        return checked(withUnknownEnd) instanceof WrittenDate.Read
                ? new WrittenDate.Asked(List.of(withUnknownEnd, alone))
                : new WrittenDate.Read(alone);
    }

    private static WrittenDate checked(String edtf) {
        try {
            return new WrittenDate.Read(EdtfDate.parse(edtf).edtf());
        } catch (InvalidDateException refusal) {
            return new WrittenDate.Impossible(String.valueOf(refusal.getMessage()));
        }
    }

    /** Those that a date may mean, none where it is none. */
    static List<String> readings(WrittenDate date) {
        return switch (date) {
            case WrittenDate.Read(String edtf) -> List.of(edtf);
            case WrittenDate.Asked(List<String> readings) -> readings;
            case WrittenDate.Impossible _, WrittenDate.Unknown _, WrittenDate.Undated _ -> List.of();
        };
    }

    /** Why a date must be asked, a French sentence. */
    static String told(WrittenDate date) {
        return switch (date) {
            case WrittenDate.Asked(List<String> readings)
            when readings.size() > 1 -> "se lit de plusieurs façons : " + labels(readings.stream());
            case WrittenDate.Asked(List<String> readings) ->
                "se lit sans doute " + label(readings.getFirst()) + ", mais ce n’est pas sûr";
            case WrittenDate.Impossible(String reason) -> "n’est pas une date possible : " + reason;
            case WrittenDate.Unknown _, WrittenDate.Undated _, WrittenDate.Read _ -> "n’est pas une date connue";
        };
    }

    private static String labels(Stream<String> readings) {
        return readings.map(CellDates::label).collect(Collectors.joining(" ou "));
    }

    /** The date in EDTF, as a cell takes it, and as a reader knows it. */
    static String label(String edtf) {
        return EdtfDate.tryParse(edtf)
                .map(EdtfDate::label)
                .filter(label -> !label.toLowerCase(Locale.ROOT).equals(edtf))
                .map(label -> CsvCell.date(edtf) + " (" + label + ")")
                .orElse(edtf);
    }
}
