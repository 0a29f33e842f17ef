package fr.annales.web;

import fr.annales.french.Range;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a text, all of which matched or none. */
record MarkedPiece(String text, boolean isMarked) {
    MarkedPiece {
        text = FrenchTypography.set(text);
    }

    /**
     * A text, in pieces.
     *
     * @param ranges what matched, as offsets into it, in order and apart
     */
    static List<MarkedPiece> of(String text, List<Range> ranges) {
        List<MarkedPiece> pieces = new ArrayList<>();
        int from = 0;
        for (Range range : ranges) {
            add(text.substring(from, range.start()), false, pieces);
            add(text.substring(range.start(), range.end()), true, pieces);
            from = range.end();
        }
        add(text.substring(from), false, pieces);
        return pieces;
    }

    private static void add(String text, boolean isMarked, List<MarkedPiece> pieces) {
        if (!text.isEmpty()) pieces.add(new MarkedPiece(text, isMarked));
    }
}
