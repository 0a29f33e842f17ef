package fr.annales.exchange;

import fr.annales.event.Archive;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file for people to keep: what it is of, in letters that every system takes. */
public final class FileName {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]++");
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final int LONGEST_PART = 60;

    private FileName() {}

    /**
     * The name.
     *
     * @param what it holds of the archive, as people typed it, or nothing for all
     */
    public static String of(Archive archive, String what, ExportFormat format) {
        String name = plain(archive.title());
        String part = plain(what);
        String whole = name.isEmpty() || part.isEmpty() ? name + part : name + "-" + part;
        return (whole.isEmpty() ? "evenements" : whole) + "." + lastExtension(format);
    }

    /** A table for people is one more CSV on their disk. */
    private static String lastExtension(ExportFormat format) {
        String extension = format.extension();
        return extension.substring(extension.lastIndexOf('.') + 1);
    }

    private static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String letters =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        String plain = OTHER.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = plain.length() > LONGEST_PART ? plain.substring(0, LONGEST_PART) : plain;
        int start = cut.startsWith("-") ? 1 : 0;
        int end = cut.length() - (cut.length() > start && cut.endsWith("-") ? 1 : 0);
        return cut.substring(start, end);
    }
}
