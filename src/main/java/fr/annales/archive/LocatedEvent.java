package fr.annales.archive;

import fr.annales.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event with the place where it was read.
 *
 * @param file its name inside the data folder
 * @param line from 1; of a row of CSV that spans several lines, the first
 * @param row of a spreadsheet, from 1, its header included; 0 when the file is no CSV
 */
public record LocatedEvent(Event event, String file, int line, int row) {

    /**
     * What may not be meant in it.
     *
     * @param field which is at fault, or null
     * @param reason what it looks like, without a full stop
     * @param cure what to do if so, an infinitive without a full stop
     */
    public Mistake doubt(@Nullable String field, String reason, String cure) {
        return new Mistake(file, line, row, event.id(), field, reason, cure);
    }
}
