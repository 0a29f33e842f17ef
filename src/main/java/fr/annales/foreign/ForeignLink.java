package fr.annales.foreign;

import fr.annales.codec.Truncation;
import fr.annales.codec.WebAddress;
import java.util.List;

/**
 * A link of a page or a sheet: what it is written on, and an absolute address of the web.
 *
 * @param at where it begins in the text that it stands in, in characters
 */
public record ForeignLink(String label, String url, int at) {
    /** More of a label nobody is shown; one may be on a text of any length, and a text have many. */
    private static final int LONGEST_LABEL = 500;

    public ForeignLink(String label, String url) {
        this(label, url, 0);
    }

    /** The link that an address is, none where it is no absolute one; without a label it is its own. */
    static List<ForeignLink> of(String label, String address, int at) {
        String url = address.strip().replace(" ", "%20");
        String stripped = label.strip();
        String shown = Truncation.of(stripped, LONGEST_LABEL).replaceAll("\\s+", " ");
        return WebAddress.isAbsolute(url)
                ? List.of(new ForeignLink(shown.isEmpty() ? url : shown, url, at))
                : List.of();
    }

    /** Links of a text that stands so many characters further on in another. */
    static List<ForeignLink> moved(List<ForeignLink> links, int by) {
        if (by == 0) return links;
        return links.stream().map(link -> link.moved(by)).toList();
    }

    ForeignLink moved(int by) {
        return new ForeignLink(label, url, at + by);
    }
}
