package fr.annales.lucene;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.ArchiveYears;
import java.time.LocalDate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last year of an event, as one doc value. Few spans are different, so they are counted by their
 * ordinals, and no search needs a calendar.
 *
 * @param first {@link Integer#MIN_VALUE} where the date has no beginning
 * @param last {@link Integer#MAX_VALUE} where it has no end
 * @param hasBeginning whether it is known that the event begins in the first year
 */
record YearSpan(int first, int last, boolean hasBeginning) {

    static YearSpan of(EdtfDate date) {
        return new YearSpan(
                year(date.earliest(), Integer.MIN_VALUE), year(date.latest(), Integer.MAX_VALUE), date.hasBeginning());
    }

    private static int year(@Nullable LocalDate day, int open) {
        return day == null ? open : day.getYear();
    }

    static YearSpan of(BytesRef value) {
        return new YearSpan(
                NumericUtils.sortableBytesToInt(value.bytes, value.offset),
                NumericUtils.sortableBytesToInt(value.bytes, value.offset + Integer.BYTES),
                value.bytes[value.offset + 2 * Integer.BYTES] != 0);
    }

    BytesRef value() {
        byte[] bytes = new byte[2 * Integer.BYTES + 1];
        NumericUtils.intToSortableBytes(first, bytes, 0);
        NumericUtils.intToSortableBytes(last, bytes, Integer.BYTES);
        bytes[2 * Integer.BYTES] = (byte) (hasBeginning ? 1 : 0);
        return new BytesRef(bytes);
    }

    /** The first year within the years of the archive, which is the first of these for an open beginning. */
    int firstWithin(ArchiveYears years) {
        return Math.max(first, years.first());
    }

    /** The last year within the years of the archive, which is the last of these for an open end. */
    int lastWithin(ArchiveYears years) {
        return Math.min(last, years.last());
    }
}
