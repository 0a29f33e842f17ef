package fr.annales.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses that a page may link to. */
public final class WebAddress {
    private WebAddress() {}

    /** Whether it is an http or https address with a host; letters beyond ASCII are welcome. */
    public static boolean isAbsolute(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
