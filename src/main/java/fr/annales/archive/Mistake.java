package fr.annales.archive;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in the archivist's files, in French; or, where it says so, what may be one.
 *
 * @param file its name inside the data folder
 * @param line from 1; of a row of CSV that spans several lines, the first
 * @param row of a spreadsheet, from 1, its header included; 0 when the file is no CSV
 * @param id of the event, as it is written, or null when there is none to read
 * @param field a path such as {@code title} or {@code links[2].url} (counted from 1), or null when no field is at fault
 * @param reason what is wrong, without a full stop
 * @param cure what to do, an infinitive without a full stop, or null when there is no telling
 */
public record Mistake(
        String file,
        int line,
        int row,
        @Nullable String id,
        @Nullable String field,
        String reason,
        @Nullable String cure) {

    /** One line: {@code file:line: field: reason ; cure (event, row)}. */
    @Override
    public String toString() {
        return withoutEvent() + place();
    }

    /** The same without the event and the row, for a mistake that several have. */
    public String withoutEvent() {
        StringBuilder text = new StringBuilder(file).append(':').append(line).append(": ");
        if (field != null) text.append(field).append(": ");
        text.append(reason);
        if (cure != null) text.append(" ; ").append(cure);
        return text.toString();
    }

    private String place() {
        String event = id == null ? "" : "événement " + id;
        String spreadsheet = row == 0 ? "" : "ligne " + row + " du tableau";
        String separator = event.isEmpty() || spreadsheet.isEmpty() ? "" : ", ";
        return event.isEmpty() && spreadsheet.isEmpty() ? "" : " (" + event + separator + spreadsheet + ")";
    }
}
