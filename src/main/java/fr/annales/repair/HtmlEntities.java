package fr.annales.repair;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** The entities of HTML that stand in French texts, by name or number, written as what they are. */
final class HtmlEntities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}\\d{0,2}));");

    private static final int HEX = 16;

    private HtmlEntities() {}

    static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(HtmlEntities::decoded);
    }

    private static String decoded(MatchResult entity) {
        String decimal = entity.group("decimal");
        String hex = entity.group("hex");
        String meant = decimal != null
                ? character(Integer.parseInt(decimal))
                : hex != null ? character(Integer.parseInt(hex, HEX)) : Entities.getByName(entity.group("name"));
        return Matcher.quoteReplacement(meant.isEmpty() ? entity.group() : meant);
    }

    /** Numbers from 128 to 159 mean Windows-1252, as browsers take them. */
    private static String character(int code) {
        boolean isText = Character.isValidCodePoint(code) && code >= ' ' && !Character.isSurrogate((char) code);
        return isText || code == '\n' ? Controls.meant(Character.toString(code)) : "";
    }
}
