package fr.annales;

import fr.annales.archive.ReadDate;
import fr.annales.dates.EdtfDate;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists how the dates of spreadsheets were read, each spelling once, with how often and where first. */
final class ReadDates {
    /** More than an editor reads. */
    private static final int MOST_LISTED = 1_000;

    /** A spelling with its first place, and how often it stands in the archive. */
    record Counted(ReadDate first, int times) {}

    private final Map<String, Counted> spellings = new LinkedHashMap<>();
    private int unlisted;

    void add(ReadDate date) {
        Counted known = spellings.get(date.written());
        if (known != null) spellings.put(date.written(), new Counted(known.first(), known.times() + 1));
        else if (spellings.size() < MOST_LISTED) spellings.put(date.written(), new Counted(date, 1));
        else unlisted++;
    }

    List<Counted> listed() {
        return List.copyOf(spellings.values());
    }

    void print(PrintWriter out) {
        spellings.values().forEach(counted -> out.println(line(counted)));
        if (unlisted > 0) out.println("date lue : et " + unlisted + " autres");
    }

    private static String line(Counted counted) {
        ReadDate date = counted.first();
        String place = date.file() + ":" + date.line() + (counted.times() > 1 ? ", " + counted.times() + " fois" : "");
        return "date lue : «\u00a0" + date.written().replaceAll("\\p{C}", "\uFFFD") + "\u00a0» " + meaning(date.edtf())
                + " (" + place + ")";
    }

    private static String meaning(@Nullable String edtf) {
        if (edtf == null) return "veut dire sans date";
        String label = EdtfDate.known(edtf).label();
        return label.equals(edtf) ? "est " + edtf : "est " + edtf + ", " + label;
    }
}
