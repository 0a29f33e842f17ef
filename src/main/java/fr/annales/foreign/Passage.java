package fr.annales.foreign;

import java.util.List;

/**
 * A piece of a page that is read as one: a heading, a paragraph (which may have lines), an item of a list.
 *
 * @param line where it begins in its file
 * @param level of a heading, 1 for the highest; 0 of all else
 */
record Passage(int line, Kind kind, int level, String text, List<ForeignLink> links) {
    enum Kind {
        HEADING,
        PARAGRAPH,
        /** A paragraph whose lines may be broken by the width of the text. */
        WRAPPED,
        ITEM
    }

    Passage {
        links = List.copyOf(ForeignLink.moved(links, text.stripLeading().length() - text.length()));
        text = text.strip();
    }

    static Passage heading(int line, int level, String text) {
        return new Passage(line, Kind.HEADING, level, text, List.of());
    }

    static Passage paragraph(int line, String text) {
        return new Passage(line, Kind.PARAGRAPH, 0, text, List.of());
    }

    /** A part of it, with the links that stand there. */
    Passage part(String some, List<ForeignLink> there) {
        return new Passage(line, kind, level, some, there);
    }
}
