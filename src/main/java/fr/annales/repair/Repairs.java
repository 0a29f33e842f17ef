package fr.annales.repair;

import fr.annales.codec.Whitespace;
import fr.annales.foreign.ForeignLink;
import fr.annales.repair.Repaired.Repair;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Repairs what is certain in a text of others: its encoding, what is left of HTML, and what nobody sees. */
public final class Repairs {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]{2,}+");
    private static final Pattern BLANKS_AT_BREAKS = Pattern.compile("(?<![\\p{Zs}\\t])[\\p{Zs}\\t]*+\\n[\\p{Zs}\\t]*+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{2,}+");

    private static final char LAST_OF_ASCII = 0x7F;
    private static final char FIRST_OF_LATIN = 0xA0;

    private Repairs() {}

    /** The text repaired; what is sound stays to the letter, but for blanks around it. */
    public static Repaired of(String text) {
        if (isPlain(text)) return new Repaired(Whitespace.strip(text), List.of(), Set.of());
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        String mended = Mojibake.repaired(text);
        if (!mended.equals(text)) repairs.add(Repair.MOJIBAKE);
        String signs = Controls.meant(mended);
        if (!signs.equals(mended)) repairs.add(Repair.SIGNS);
        Repaired plain = withoutMarkup(signs, repairs);
        String lines = Controls.unescaped(plain.text())
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u000b', '\n')
                .replace('\f', '\n');
        String seen = Controls.removed(lines);
        if (!seen.equals(lines)) repairs.add(Repair.CONTROLS);
        return new Repaired(tidy(seen), plain.links(), repairs);
    }

    /** Whether nothing can be in need of repair, as in most cells: one look at each character. */
    private static boolean isPlain(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAscii = c >= ' ' && c < LAST_OF_ASCII && c != '<' && c != '&' && c != '_';
            boolean isLetterAlone = c > FIRST_OF_LATIN && c != 'Ã' && Character.isLetter(c) && before < LAST_OF_ASCII;
            boolean isSecondBlank = c == ' ' && before == ' ';
            if (isSecondBlank || !(isAscii || isLetterAlone)) return false;
            before = c;
        }
        return true;
    }

    /** Entities around tags are those of a page; without tags, they may hide some. */
    private static Repaired withoutMarkup(String text, Set<Repair> repairs) {
        boolean hadTags = Markup.isIn(text);
        Repaired plain = hadTags ? Markup.removed(text) : new Repaired(text, List.of(), Set.of());
        String decoded = HtmlEntities.decoded(plain.text());
        if (!decoded.equals(plain.text())) repairs.add(Repair.ENTITIES);
        if (hadTags) repairs.add(Repair.TAGS);
        if (hadTags || !Markup.isIn(decoded)) return new Repaired(decoded, plain.links(), Set.of());
        repairs.add(Repair.TAGS);
        List<ForeignLink> links = plain.links();
        Repaired again = Markup.removed(decoded);
        return new Repaired(again.text(), links.isEmpty() ? again.links() : links, Set.of());
    }

    private static String tidy(String text) {
        String blanks = BLANKS.matcher(text).replaceAll(" ");
        String breaks = BLANKS_AT_BREAKS.matcher(blanks).replaceAll("\n");
        return Whitespace.strip(EMPTY_LINES.matcher(breaks).replaceAll("\n"));
    }
}
