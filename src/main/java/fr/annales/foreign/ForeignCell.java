package fr.annales.foreign;

import java.util.List;

/**
 * What a cell shows: a date of a spreadsheet as its format displays it where that loses nothing of the day, else in
 * ISO 8601; lines parted by a line feed.
 *
 * @param links the addresses behind the text, in order
 * @param isDay whether its file says that it is a day, so that it tells nothing of how people write
 */
public record ForeignCell(String text, List<ForeignLink> links, boolean isDay) {
    public ForeignCell {
        links = List.copyOf(links);
    }

    ForeignCell(String text, List<ForeignLink> links) {
        this(text, links, false);
    }

    public static ForeignCell of(String text) {
        return new ForeignCell(text, List.of());
    }

    /** Whether it shows nothing and leads nowhere. */
    boolean isEmpty() {
        return text.isBlank() && links.isEmpty();
    }
}
