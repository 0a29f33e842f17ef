package fr.annales.codec;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of the web that an archive may name, or what is read into one. */
public final class WebAddress {
    /** What stands before a path: perhaps a name and a password, a host, perhaps a port. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:.*@)?(?<host>[^@:]++)(?::\\d*+)?");

    /** A host in ASCII, with underscores, as machines of a network have them; the last name of a number is none. */
    private static final Pattern HOST = Pattern.compile("(?:\\w(?:[\\w-]*+(?<!-))?\\.)*+[a-zA-Z](?:[\\w-]*+(?<!-))?");

    private WebAddress() {}

    /**
     * Whether it is an http or https address with a host, to which a page may link; letters beyond ASCII are welcome.
     */
    public static boolean isAbsolute(String address) {
        return uri(address).filter(WebAddress::isAbsolute).isPresent();
    }

    private static boolean isAbsolute(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && host(uri).isPresent();
    }

    /**
     * Whether the addresses of a service can begin with it: with a host in ASCII, since headers and the names of
     * OAI-PMH begin with it, and perhaps a path, and nothing that would be published with each of them, as a password
     * would, or end them, as a query.
     */
    public static boolean isBase(String address) {
        return uri(address).filter(WebAddress::isBase).isPresent();
    }

    private static boolean isBase(URI uri) {
        return isAbsolute(uri)
                && uri.getRawAuthority().chars().allMatch(c -> c < 128 && c != '@')
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && !uri.getRawPath().contains("//");
    }

    /** The host of an address as it is written, empty where it has none. */
    public static Optional<String> host(String address) {
        return uri(address).flatMap(WebAddress::host);
    }

    /** {@link URI} knows no host with letters beyond ASCII, nor one with an underscore. */
    private static Optional<String> host(URI uri) {
        if (uri.getHost() != null || uri.getRawAuthority() == null) return Optional.ofNullable(uri.getHost());
        Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
        return authority.matches() && isHost(authority.group("host"))
                ? Optional.of(authority.group("host"))
                : Optional.empty();
    }

    private static boolean isHost(String written) {
        try {
            String host = IDN.toASCII(written);
            // A dot at its end says that it is whole.
            return HOST.matcher(host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                    .matches();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
