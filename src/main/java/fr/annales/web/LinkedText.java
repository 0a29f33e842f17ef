package fr.annales.web;

import fr.annales.event.Archive;
import fr.annales.event.PublicSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that tells of a source: words, or what leads to it, an address or a file that the archive shows.
 *
 * @param address in full, or from the service; null for words
 */
record LinkedText(String text, @Nullable String address) {
    private static final String ADDRESS = "(https?://[^\\s<>«»\"]*[^\\s<>«»\".,;:!?)])";

    /** The line of a file, or its first of several: {@code l. 52-53}. */
    private static final String LINE = "(?:, l\\.\\s?(\\d{1,7})(?:-\\d{1,7})?)?";

    /** The stretches of a text, null for none. */
    static List<LinkedText> of(@Nullable String text, Archive archive) {
        List<LinkedText> stretches = new ArrayList<>();
        if (text == null) return stretches;
        Matcher links = links(archive.publicSources()).matcher(text);
        int from = 0;
        while (links.find()) {
            add(text.substring(from, links.start()), null, stretches);
            add(links.group(), links.group(1) == null ? file(links) : links.group(1), stretches);
            from = links.end();
        }
        add(text.substring(from), null, stretches);
        return stretches;
    }

    private static Pattern links(List<PublicSource> sources) {
        if (sources.isEmpty()) return Pattern.compile(ADDRESS);
        String names =
                sources.stream().map(source -> Pattern.quote(source.name())).collect(Collectors.joining("|"));
        return Pattern.compile(ADDRESS + "|(?<![\\p{L}\\p{N}_-])(" + names + ")" + LINE);
    }

    private static String file(Matcher links) {
        String line = links.group(3);
        return place(links.group(2)) + (line == null ? "" : "#" + SourcePage.anchor(line));
    }

    private static void add(String text, @Nullable String address, List<LinkedText> stretches) {
        if (!text.isEmpty()) stretches.add(new LinkedText(FrenchTypography.set(text), address));
    }

    /** The address of a source that the archive shows, from the service. */
    static String place(String name) {
        return "sources/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether it leads away from the service. */
    boolean isElsewhere() {
        return address != null && address.startsWith("http");
    }

    /** Whether it leads to a text that the archive shows. */
    boolean isShown() {
        return address != null && !isElsewhere();
    }
}
