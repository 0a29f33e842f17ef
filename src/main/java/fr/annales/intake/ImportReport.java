package fr.annales.intake;

import java.util.List;

/**
 * What an import did.
 *
 * @param rows below the headers: events, and those in the list
 * @param events that the rows have become
 * @param listed rows that are no event
 * @param dates that were read
 * @param page French lines for people: what was understood, what is doubtful, what to do next
 */
public record ImportReport(int rows, int events, int listed, int dates, List<String> page) {
    public ImportReport {
        page = List.copyOf(page);
    }
}
