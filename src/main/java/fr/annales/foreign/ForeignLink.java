package fr.annales.foreign;

import fr.annales.codec.WebAddress;
import java.util.List;

/** A link of a page or a sheet: what it is written on, and an absolute address of the web. */
public record ForeignLink(String label, String url) {

    /** The link that an address is, none where it is no absolute one; without a label it is its own. */
    static List<ForeignLink> of(String label, String address) {
        String url = address.strip().replace(" ", "%20");
        String shown = label.strip().replaceAll("\\s+", " ");
        return WebAddress.isAbsolute(url) ? List.of(new ForeignLink(shown.isEmpty() ? url : shown, url)) : List.of();
    }
}
