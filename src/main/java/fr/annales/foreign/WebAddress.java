package fr.annales.foreign;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** The addresses that are kept of the links of a file: absolute ones of the web. */
final class WebAddress {
    private WebAddress() {}

    /** Whether it is an http or https address with a host. */
    static boolean isAbsolute(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** The link that an address is, none where it is no absolute one; without a label it is its own. */
    static List<ForeignLink> link(String label, String address) {
        String url = address.strip().replace(" ", "%20");
        String shown = label.strip().replaceAll("\\s+", " ");
        return isAbsolute(url) ? List.of(new ForeignLink(shown.isEmpty() ? url : shown, url)) : List.of();
    }
}
