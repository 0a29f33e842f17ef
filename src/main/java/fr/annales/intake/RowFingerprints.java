package fr.annales.intake;

import fr.annales.archive.Hash;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * By what the event of a row is known again at the next run, the surest first: what its sheet calls it, all that it
 * says, then two of its date, title, text and place. A corrected title, or date, leaves enough to know it by.
 */
final class RowFingerprints {
    static final int LEVELS = 7;

    /** Of what its sheet calls a row. */
    static final int KEY = 0;

    /** Of all that a row says, by which it is known even in a file of another name. */
    static final int WHOLE_ROW = 1;

    /** The levels of two of its date, title and text. */
    private static final int FIRST_PAIR = 2;

    static final int LAST_PAIR = 4;

    private static final int HEX = 16;

    private final long[] hashes;

    private RowFingerprints(long... hashes) {
        this.hashes = hashes;
    }

    /** Those of a row that is an event. */
    static RowFingerprints of(Columns columns, int number, Row row, Draft draft) {
        String date = draft.date() instanceof RowDate.Finding.Read(String edtf) ? edtf : row.first(Target.Field.DATE);
        String sheet = columns.table().file() + '\u001f' + columns.table().sheet();
        String place = sheet + '\u001f' + number;
        String key = key(draft);
        String title = draft.isTitled() ? draft.title() : "";
        return new RowFingerprints(
                key.isEmpty() ? 0 : Hash.of("key", sheet, key),
                ofRow(columns, row),
                pair("date and title", date, title),
                pair("date and text", date, draft.text()),
                pair("title and text", title, draft.text()),
                pair("place and title", place, title),
                pair("place and date", place, date));
    }

    /** What its sheet calls a row, empty where it has no name for it. */
    static String key(Draft draft) {
        return draft.key().isEmpty() ? draft.id() : draft.key();
    }

    private static long pair(String level, String one, String other) {
        return one.isEmpty() || other.isEmpty() ? 0 : Hash.of(level, one, other);
    }

    /** Of all cells but that of the id, which may have been added. */
    static long ofRow(Columns columns, Row row) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.cells().size(); i++)
            if (!row.cell(i).isEmpty()
                    && !columns.targets().get(i).filter(Target.Field.ID::equals).isPresent())
                cells.append(row.cell(i)).append('\u001f');
        return Hash.of("row", cells.toString());
    }

    /** That of a level, 0 where there is none. */
    long at(int level) {
        return hashes[level];
    }

    /** Whether two of date, title and text are the same, wherever they stand. */
    boolean agree(RowFingerprints other) {
        for (int level = FIRST_PAIR; level <= LAST_PAIR; level++)
            if (hashes[level] != 0 && hashes[level] == other.hashes[level]) return true;
        return false;
    }

    String written() {
        return Arrays.stream(hashes).mapToObj(Long::toHexString).collect(Collectors.joining(" "));
    }

    static RowFingerprints read(String written) {
        long[] hashes = Arrays.stream(written.split(" ", -1))
                .mapToLong(print -> Long.parseUnsignedLong(print, HEX))
                .toArray();
        if (hashes.length != LEVELS) throw new NumberFormatException("not so many prints: " + written);
        return new RowFingerprints(hashes);
    }
}
