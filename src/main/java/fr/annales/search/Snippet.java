package fr.annales.search;

import fr.annales.french.MatchFinder;
import fr.annales.french.Range;
import fr.annales.french.Spaces;
import java.util.List;

/**
 * A snippet: the part of a field that is shown for a question, with its matches.
 *
 * @param start where the part begins in the field's plain text, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param text the part itself
 * @param ranges the matches inside the part, as offsets into the whole field, in order and apart
 */
public record Snippet(int start, int end, String text, List<Range> ranges) {
    /** The length, in UTF-16 units, up to which a text is shown whole; of a longer one the best passage is shown. */
    static final int WHOLE = 600;

    private static final int PASSAGE = 300;
    private static final int BEFORE_MATCH = 60;

    /** The greatest distance to the nearest blank. A longer word, such as an address, is cut. */
    private static final int LONGEST_WORD = 60;

    /** The whole field. */
    static Snippet whole(String text, MatchFinder matcher) {
        return new Snippet(0, text.length(), text, matcher.ranges(text));
    }

    /**
     * A short text whole, or of a long one the passage with most matches, from the beginning of a word to the end of
     * one where these are near.
     */
    static Snippet passage(String text, MatchFinder matcher) {
        List<Range> ranges = matcher.ranges(text);
        if (text.length() <= WHOLE) return new Snippet(0, text.length(), text, ranges);
        int best = bestStart(ranges);
        return part(text, wordStart(text, best), wordEnd(text, Math.min(text.length(), best + PASSAGE)), ranges);
    }

    /** The start of the first passage with most matches, found by a window that slides over the ranges once. */
    private static int bestStart(List<Range> ranges) {
        int best = 0;
        int most = 0;
        int end = 0;
        for (int first = 0; first < ranges.size(); first++) {
            int start = Math.max(0, ranges.get(first).start() - BEFORE_MATCH);
            while (end < ranges.size() && ranges.get(end).end() <= start + PASSAGE) end++;
            if (end - first > most) {
                most = end - first;
                best = start;
            }
        }
        return best;
    }

    private static Snippet part(String text, int start, int end, List<Range> ranges) {
        List<Range> inside = ranges.stream()
                .filter(range -> range.start() >= start && range.end() <= end)
                .toList();
        return new Snippet(start, end, text.substring(start, end), inside);
    }

    /** The matches as offsets into the part. */
    public List<Range> rangesInText() {
        if (start == 0) return ranges;
        return ranges.stream()
                .map(range -> new Range(range.start() - start, range.end() - start))
                .toList();
    }

    private static int wordStart(String text, int offset) {
        int farthest = Math.max(0, offset - LONGEST_WORD);
        for (int start = offset; start >= farthest; start--)
            if (start == 0 || Spaces.isSpace(text.charAt(start - 1))) return start;
        return betweenCharacters(text, offset);
    }

    private static int wordEnd(String text, int offset) {
        int farthest = Math.min(text.length(), offset + LONGEST_WORD);
        for (int end = offset; end <= farthest; end++)
            if (end == text.length() || Spaces.isSpace(text.charAt(end))) return end;
        return betweenCharacters(text, offset);
    }

    /** An offset, or the one before where it would divide a surrogate pair. */
    private static int betweenCharacters(String text, int offset) {
        boolean isInside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return isInside ? offset - 1 : offset;
    }
}
