package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.search.Hit;
import fr.annales.search.Snippet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list of hits.
 *
 * @param anchor of it in its page of results
 * @param address of its page, from the service
 * @param passage the text, or the part of it that matches best; nothing where it only repeats the title
 * @param why it answers, in a sentence, or nothing
 * @param explained the address, from the service, of the page that says so, or null
 */
record HitView(
        String anchor,
        String address,
        DateView when,
        List<MarkedPiece> title,
        List<MarkedPiece> passage,
        List<ConceptLink> labels,
        String why,
        @Nullable String explained) {
    /** Texts up to this length are shown whole where nothing was looked for in them; in UTF-16 units. */
    private static final int WHOLE = 600;

    private static final int PASSAGE = 300;

    /**
     * A hit of a search.
     *
     * @param state the search, in which its page finds the way back
     * @param explained the page with the reasons for its hits, or null
     * @param rank from 1, over all pages
     */
    static HitView of(Hit hit, Archive archive, SearchAddress state, @Nullable String explained, int rank) {
        Event event = hit.event();
        return new HitView(
                SearchPlace.anchor(rank),
                SearchPlace.address(event, state, rank),
                DateView.of(event.date()),
                pieces(event.title(), hit.title()),
                passage(hit),
                ConceptLink.of(event, archive),
                Why.sentence(hit),
                explained == null ? null : explained + "#" + SearchPlace.anchor(rank));
    }

    private static List<MarkedPiece> pieces(String text, @Nullable Snippet highlight) {
        return highlight == null
                ? List.of(new MarkedPiece(text, false))
                : MarkedPiece.of(highlight.text(), highlight.rangesInText());
    }

    private static List<MarkedPiece> passage(Hit hit) {
        String text = hit.event().text();
        if (Excerpt.isRepeated(text, hit.event().title())) return List.of();
        Snippet highlight = hit.text();
        if (highlight == null)
            return List.of(new MarkedPiece(text.length() <= WHOLE ? text : Excerpt.of(text, PASSAGE), false));
        List<MarkedPiece> pieces = pieces(text, highlight);
        if (highlight.start() > 0) pieces.addFirst(new MarkedPiece("…\u00a0", false));
        if (highlight.end() < text.length() || hit.isTruncated()) pieces.addLast(new MarkedPiece("\u00a0…", false));
        return pieces;
    }
}
