package fr.annales.lucene;

import fr.annales.event.EventDate;
import java.time.LocalDate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The years from which to which an event reaches, as one value of its document: few are different, so they are counted
 * by their ordinals and need no calendar at search time.
 *
 * @param first {@link Integer#MIN_VALUE} where the date has no beginning
 * @param last {@link Integer#MAX_VALUE} where it has no end
 */
record YearSpan(int first, int last) {

    static YearSpan of(EventDate date) {
        return new YearSpan(year(date.earliest(), Integer.MIN_VALUE), year(date.latest(), Integer.MAX_VALUE));
    }

    private static int year(@Nullable LocalDate day, int open) {
        return day == null ? open : day.getYear();
    }

    static YearSpan of(BytesRef value) {
        return new YearSpan(
                NumericUtils.sortableBytesToInt(value.bytes, value.offset),
                NumericUtils.sortableBytesToInt(value.bytes, value.offset + Integer.BYTES));
    }

    BytesRef value() {
        byte[] bytes = new byte[2 * Integer.BYTES];
        NumericUtils.intToSortableBytes(first, bytes, 0);
        NumericUtils.intToSortableBytes(last, bytes, Integer.BYTES);
        return new BytesRef(bytes);
    }

    boolean hasBeginning() {
        return first != Integer.MIN_VALUE;
    }

    /** An open beginning reaches to the first year of the archive. */
    int firstWithin(Years years) {
        return Math.max(first, years.first());
    }

    /** An open end reaches to the last year of the archive. */
    int lastWithin(Years years) {
        return Math.min(last, years.last());
    }
}
