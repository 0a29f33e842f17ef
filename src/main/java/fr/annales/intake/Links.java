package fr.annales.intake;

import static java.util.Objects.requireNonNullElse;

import fr.annales.archive.WebAddress;
import fr.annales.event.Link;
import fr.annales.foreign.ForeignLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The links of an event: addresses in cells, and those behind them. */
final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"]++");
    private static final Pattern IN_THE_WAY = Pattern.compile("[<>|\\s]++");
    private static final int MOST = 100;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    private Links() {}

    /** A link with a label that a cell of CSV can hold; that of its host where it has none. */
    static Link link(String label, String url) {
        String plain = IN_THE_WAY.matcher(label).replaceAll(" ").strip();
        String shown = plain.isEmpty() || plain.startsWith("http") ? host(url) : plain;
        return new Link(Titles.start(shown, LONGEST_LABEL), url);
    }

    private static String host(String url) {
        return requireNonNullElse(URI.create(url).getHost(), url);
    }

    static boolean isFit(String url) {
        return url.length() <= LONGEST_ADDRESS && ADDRESS.matcher(url).matches() && WebAddress.isAbsolute(url);
    }

    static List<Link> behind(List<ForeignLink> links) {
        return links.stream()
                .filter(link -> isFit(link.url()))
                .map(link -> link(link.label(), link.url()))
                .toList();
    }

    /** The links of a cell, and what of it is none. */
    record Found(List<Link> links, String rest) {}

    /**
     * Reads a cell of addresses, each with a label before it or none.
     *
     * @param label of the only link, if it has none of its own
     */
    static Found in(String cell, String label) {
        List<Link> links = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        Matcher address = ADDRESS.matcher(cell);
        int end = 0;
        while (address.find()) {
            String before = cell.substring(end, address.start());
            end = address.end();
            if (isFit(address.group())) links.add(link(before.isBlank() ? label : before, address.group()));
            else rest.add(before + address.group());
        }
        String after = cell.substring(end).replace('>', ' ').strip();
        if (!after.isEmpty() && !after.equals("|")) rest.add(after);
        return new Found(links, String.join(" ", rest).strip());
    }

    /** Each address once, as a cell of CSV holds them. */
    static String cell(List<Link> links) {
        return links.stream()
                .collect(Collectors.toMap(Link::url, link -> link, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST)
                .map(link -> link.label() + " <" + link.url() + ">")
                .collect(Collectors.joining("|"));
    }
}
