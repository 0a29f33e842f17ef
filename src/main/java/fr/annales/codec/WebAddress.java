package fr.annales.codec;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses of the web that an archive may name, or what is read into one. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * Whether it is an http or https address with a host, to which a page may link; letters beyond ASCII are welcome.
     */
    public static boolean isAbsolute(String address) {
        try {
            return isAbsolute(new URI(address));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isAbsolute(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    }

    /**
     * Whether the addresses of a service can begin with it: with a host and perhaps a path, and nothing that would be
     * published with each of them, as a password would, or end them, as a query.
     */
    public static boolean isBase(String address) {
        try {
            URI uri = new URI(address);
            return isAbsolute(uri)
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !uri.getRawPath().contains("//");
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
