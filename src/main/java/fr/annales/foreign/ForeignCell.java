package fr.annales.foreign;

import java.util.List;

/**
 * What a cell shows: a date of a spreadsheet as its format displays it where that loses nothing of the day, else in
 * ISO 8601; lines parted by a line feed.
 *
 * @param links the addresses behind the text, in order
 */
public record ForeignCell(String text, List<ForeignLink> links) {
    public ForeignCell {
        links = List.copyOf(links);
    }

    public static ForeignCell of(String text) {
        return new ForeignCell(text, List.of());
    }

    /** Whether it shows nothing and leads nowhere. */
    boolean isEmpty() {
        return text.isBlank() && links.isEmpty();
    }
}
