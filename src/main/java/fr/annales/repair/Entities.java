package fr.annales.repair;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entities of HTML that stand in French texts, by name or number, written as what they are. */
final class Entities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}\\d{0,2}));");

    private static final int FIRST_OF_LATIN = 160;
    private static final int HEX = 16;

    /** Latin-1 from the no-break space on, in order. */
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final Map<String, String> NAMED = named();

    private Entities() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.ofEntries(
                Map.entry("amp", "&"),
                Map.entry("lt", "<"),
                Map.entry("gt", ">"),
                Map.entry("quot", "\""),
                Map.entry("apos", "'"),
                Map.entry("OElig", "Œ"),
                Map.entry("oelig", "œ"),
                Map.entry("Yuml", "Ÿ"),
                Map.entry("ndash", "–"),
                Map.entry("mdash", "—"),
                Map.entry("lsquo", "‘"),
                Map.entry("rsquo", "’"),
                Map.entry("sbquo", "‚"),
                Map.entry("ldquo", "“"),
                Map.entry("rdquo", "”"),
                Map.entry("bdquo", "„"),
                Map.entry("lsaquo", "‹"),
                Map.entry("rsaquo", "›"),
                Map.entry("hellip", "…"),
                Map.entry("bull", "•"),
                Map.entry("euro", "€"),
                Map.entry("trade", "™"),
                Map.entry("thinsp", "\u2009"),
                Map.entry("rarr", "→"),
                Map.entry("larr", "←")));
        int code = FIRST_OF_LATIN;
        for (String name : LATIN.split(" ", -1)) named.put(name, String.valueOf((char) code++));
        return named;
    }

    static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Entities::decoded);
    }

    private static String decoded(MatchResult entity) {
        String decimal = entity.group("decimal");
        String hex = entity.group("hex");
        String meant = decimal != null
                ? character(Integer.parseInt(decimal))
                : hex != null ? character(Integer.parseInt(hex, HEX)) : NAMED.getOrDefault(entity.group("name"), "");
        return Matcher.quoteReplacement(meant.isEmpty() ? entity.group() : meant);
    }

    /** Numbers from 128 to 159 mean Windows-1252, as browsers take them. */
    private static String character(int code) {
        boolean isText = Character.isValidCodePoint(code) && code >= ' ' && !Character.isSurrogate((char) code);
        return isText || code == '\n' ? Controls.meant(Character.toString(code)) : "";
    }
}
