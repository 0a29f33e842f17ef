package fr.annales.archive;

import java.io.File;
import java.util.regex.Pattern;

/** A word of a command as a person types it or copies it from advice: one word to a shell, whatever is in it. */
public final class ShellWord {
    /** What no shell takes for anything but itself. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_./:=,+@-]+");

    private static final Pattern PLAIN_ON_WINDOWS = Pattern.compile("[\\p{L}\\p{M}\\p{N}_./:=+@\\\\-]+");

    /** What a shell of Unix reads between double quotes. */
    private static final Pattern READ_IN_QUOTES = Pattern.compile("[\"$`!\\\\]");

    private ShellWord() {}

    /**
     * The word of a text: itself where a shell takes it as it is, between double quotes else, as the shells of Windows
     * know no others; on Unix between single ones where double ones are not enough.
     */
    public static String of(String text) {
        return of(text, File.separatorChar == '\\');
    }

    static String of(String text, boolean isWindows) {
        if ((isWindows ? PLAIN_ON_WINDOWS : PLAIN).matcher(text).matches()) return text;
        boolean isEnough = isWindows || !READ_IN_QUOTES.matcher(text).find();
        return isEnough ? '"' + text + '"' : "'" + text.replace("'", "'\\''") + "'";
    }
}
