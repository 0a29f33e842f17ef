package fr.annales.intake;

import fr.annales.codec.WebAddress;
import fr.annales.event.Link;
import fr.annales.foreign.ForeignLink;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The links of an event: addresses in cells, and those behind them. */
final class EventLinks {
    private static final Pattern WHOLE = Pattern.compile("https?://[^\\s<>|\"]++");

    /** An address in a text, which ends where the next one begins. */
    private static final Pattern ADDRESS = Pattern.compile("https?://(?:(?![,;]https?://)[^\\s<>|\"])++");

    private static final Pattern BAR = Pattern.compile("\\|");

    private static final String AFTER = ".,;:!?»”’…";
    private static final String BEFORE = ":,;(«“[=-–—";
    private static final Pattern IN_THE_WAY = Pattern.compile("[<>|\\s]++");
    private static final int MOST = 100;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    private EventLinks() {}

    /** A link with a label that a cell of CSV can hold; that of its host where it has none. */
    static Link link(String label, String url) {
        String plain = IN_THE_WAY.matcher(label).replaceAll(" ").strip();
        String shown = plain.isEmpty() || plain.startsWith("http")
                ? WebAddress.host(url).orElse(url)
                : plain;
        return new Link(Titles.start(shown, LONGEST_LABEL), url);
    }

    static boolean isFit(String url) {
        return url.length() <= LONGEST_ADDRESS && WHOLE.matcher(url).matches() && WebAddress.isAbsolute(url);
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
     * Reads a cell of addresses, each with a label before it or none. An address ends before the signs that part it
     * from the next one, or end the sentence that it stands in.
     *
     * @param label of links that have none of their own: where there are as many as addresses, one of each
     */
    static Found in(String cell, String label) {
        List<Link> links = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        Matcher address = ADDRESS.matcher(cell);
        Iterator<String> labels = labels(label, address).iterator();
        int end = 0;
        while (address.find(end)) {
            String before = cell.substring(end, address.start());
            boolean isInAngles = before.endsWith("<");
            String url = isInAngles ? whole(cell, address.start()) : withoutWhatFollows(address.group());
            end = address.start() + url.length();
            String own = isInAngles ? before : between(before);
            String given = labels.hasNext() ? labels.next() : label;
            if (isFit(url)) links.add(link(own.isBlank() ? given : own, url));
            else rest.add(before + url);
        }
        String after = end == 0 ? cell.replace('>', ' ').strip() : between(cell.substring(end));
        if (!after.isEmpty() && !after.equals("|")) rest.add(after);
        return new Found(links, String.join(" ", rest).strip());
    }

    /** The labels of as many addresses; none where one label is of all. */
    private static List<String> labels(String label, Matcher addresses) {
        List<String> labels = BAR.splitAsStream(label).toList();
        return labels.size() > 1 && labels.size() == addresses.results().count() ? labels : List.of();
    }

    private static String whole(String cell, int start) {
        Matcher address = WHOLE.matcher(cell).region(start, cell.length());
        return address.lookingAt() ? address.group() : "";
    }

    private static String withoutWhatFollows(String address) {
        long unpaired = count(address, ')') - count(address, '(');
        int end = address.length();
        for (; end > 0; end--) {
            char last = address.charAt(end - 1);
            if (last == ')' ? unpaired-- <= 0 : AFTER.indexOf(last) < 0) break;
        }
        return address.substring(0, end);
    }

    /** What stands around addresses, without the signs that part it from them. */
    private static String between(String text) {
        String words = IN_THE_WAY.matcher(text).replaceAll(" ");
        int start = 0;
        int end = words.length();
        while (start < end && isIn(" )" + AFTER, words.charAt(start))) start++;
        while (end > start && isIn(" " + BEFORE, words.charAt(end - 1))) end--;
        String plain = words.substring(start, end);
        return plain.startsWith("(") && plain.indexOf(')') < 0 ? plain.substring(1) : plain;
    }

    private static boolean isIn(String signs, char sign) {
        return signs.indexOf(sign) >= 0;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
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
