package fr.annales;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where to listen: {@code 127.0.0.1:9464}, {@code [::1]:9464}.
 *
 * @param port 0 for any free one
 */
record HostAndPort(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)\\]|([^\\s:\\[\\]]+)):([0-9]{1,5})");
    private static final int LARGEST_PORT = 65_535;

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Reads it as an option. */
    static final class Converter implements ITypeConverter<HostAndPort> {
        @Override
        public HostAndPort convert(String value) {
            Matcher parts = FORM.matcher(value);
            if (!parts.matches() || Integer.parseInt(parts.group(3)) > LARGEST_PORT)
                throw new TypeConversionException("pas une adresse suivie de son port");
            String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
            return new HostAndPort(host, Integer.parseInt(parts.group(3)));
        }
    }
}
