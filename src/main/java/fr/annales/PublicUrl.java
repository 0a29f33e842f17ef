package fr.annales;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The address at which people find the service, such as {@code https://example.org/histoire}: what absolute links begin
 * with, since the headers of a request could name any host.
 */
record PublicUrl(String value) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Accepts an http or https address with a host and perhaps a path, and nothing after that. */
    static final class Converter implements ITypeConverter<PublicUrl> {
        @Override
        public PublicUrl convert(String value) {
            try {
                URI uri = new URI(value);
                boolean isBare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getUserInfo() == null;
                if (uri.getHost() != null && SCHEMES.contains(uri.getScheme()) && isBare) return new PublicUrl(value);
            } catch (URISyntaxException _) {
                // Refused like any other value.
            }
            throw new TypeConversionException("pas une adresse publique");
        }
    }
}
