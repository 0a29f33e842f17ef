package fr.annales;

import fr.annales.codec.WebAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The address at which people find the service, such as {@code https://example.org/histoire}: what absolute links begin
 * with, since the headers of a request could name any host.
 */
record PublicUrl(String value) {

    /** Accepts an http or https address with a host and perhaps a path, and nothing after that. */
    static final class Converter implements ITypeConverter<PublicUrl> {
        @Override
        public PublicUrl convert(String value) {
            if (WebAddress.isBase(value)) return new PublicUrl(value);
            throw new TypeConversionException("pas une adresse publique");
        }
    }
}
