package fr.annales.repair;

import fr.annales.foreign.ForeignLink;
import fr.annales.repair.Repaired.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags of HTML in a text: those that part lines do, addresses become links, the others are taken off. */
final class Markup {
    private static final Pattern TAG = Pattern.compile(
            "</?(?<name>p|br|div|li|ul|ol|h[1-6]|tr|td|th|table|tbody|blockquote|a|b|i|u|em|strong|span|font|small|big"
                    + "|sup|sub|img|hr|cite|q|abbr|center|figure|figcaption|iframe)(?<rest>(?:[\\s/][^<>]*+)?+)>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:href|src)\\s{0,3}=\\s{0,3}[\"']?(?<url>https?://[^\\s\"'<>]++)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS_AT_BREAKS = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*+");
    private static final Set<String> PART_LINES =
            Set.of("p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "hr");

    private Markup() {}

    static boolean isIn(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** The text without its tags, and the links that stood in them. */
    static Repaired removed(String text) {
        List<ForeignLink> links = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        int done = 0;
        String address = "";
        int start = 0;
        while (tag.find()) {
            plain.append(text, done, tag.start());
            done = tag.end();
            String name = tag.group("name").toLowerCase(Locale.ROOT);
            boolean closes = tag.group().startsWith("</");
            if (closes && name.equals("a")) {
                addLink(address, plain.substring(start), links);
                address = "";
            } else if (!closes) {
                String url = address(tag.group("rest"));
                if (name.equals("a")) {
                    address = url;
                    start = plain.length();
                } else addLink(url, "", links);
            }
            plain.append(between(name, closes));
        }
        plain.append(text.substring(done));
        String lines = BLANKS_AT_BREAKS.matcher(plain).replaceAll("\n");
        return new Repaired(lines, links, Set.of(Repair.TAGS));
    }

    private static String between(String name, boolean closes) {
        if (name.equals("li") && !closes) return "\n- ";
        return PART_LINES.contains(name) ? "\n" : name.startsWith("t") ? " " : "";
    }

    private static String address(String attributes) {
        Matcher address = ADDRESS.matcher(attributes);
        return address.find() ? HtmlEntities.decoded(address.group("url")) : "";
    }

    private static void addLink(String url, String label, List<ForeignLink> links) {
        if (!url.isEmpty()) links.add(new ForeignLink(label, url));
    }
}
