package fr.annales.web;

import fr.annales.french.Range;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a text, all of which matched or none. */
record MarkedPiece(String text, boolean isMarked) {

    /**
     * A part of a text, in pieces.
     *
     * @param ranges what matched, as offsets into the whole text, in order and apart
     */
    static List<MarkedPiece> of(String text, int start, int end, List<Range> ranges) {
        List<MarkedPiece> pieces = new ArrayList<>();
        int from = start;
        for (Range range : ranges) {
            add(text.substring(from, range.start()), false, pieces);
            add(text.substring(range.start(), range.end()), true, pieces);
            from = range.end();
        }
        add(text.substring(from, end), false, pieces);
        return pieces;
    }

    private static void add(String text, boolean isMarked, List<MarkedPiece> pieces) {
        if (!text.isEmpty()) pieces.add(new MarkedPiece(text, isMarked));
    }
}
