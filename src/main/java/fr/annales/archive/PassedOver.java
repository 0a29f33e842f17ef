package fr.annales.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of the folder that is not read.
 *
 * @param name whole, without what would disturb a terminal
 * @param cure what to do if it holds events, an infinitive without a full stop, or null where it is of no known kind
 */
public record PassedOver(String name, @Nullable String cure) {

    /** What import reads of what a file of another kind holds, once it is saved so. */
    private static final Map<String, String> SAVED_AS =
            Map.of("xls", "xlsx", "numbers", "xlsx", "doc", "docx", "rtf", "docx", "pages", "docx", "pdf", "txt");

    private static final Set<String> PACKED = Set.of("gz", "xz", "zip");

    /** What the command import reads. */
    private static final Set<String> IMPORTED =
            Set.of("xlsx", "xlsm", "ods", "tsv", "tab", "json", "ndjson", "docx", "odt", "html", "htm");

    /** Texts, the source of an archive as a rule, which need no cure beside its events. */
    private static final List<String> TEXTS = List.of("txt", "md");

    static PassedOver of(Path folder, String name) {
        return new PassedOver(Quoted.printable(name), TEXTS.contains(extension(name)) ? null : cure(folder, name));
    }

    /** The mistake that a file is where the archive has no event elsewhere, if it may hold some. */
    static Optional<Mistake> instead(Path folder, String name) {
        return Optional.ofNullable(cure(folder, name))
                .map(cure -> new Mistake(Quoted.printable(name), 1, 0, null, null, "le fichier n’est pas lu", cure));
    }

    private static @Nullable String cure(Path folder, String name) {
        String extension = extension(name);
        if (PACKED.contains(extension)) return "le décompresser";
        boolean isRead = IMPORTED.contains(extension) || TEXTS.contains(extension);
        String other = SAVED_AS.getOrDefault(extension, "");
        if (!isRead && other.isEmpty()) return null;
        if (!Quoted.printable(name).equals(name)) return "le renommer sans caractère invisible, puis l’importer";
        if (isRead) return "l’importer : " + importing(folder.resolve(name).toString(), folder);
        String saved = name.substring(0, name.length() - extension.length()) + other;
        return (other.equals("txt") ? "en copier le texte dans un fichier .txt" : "l’enregistrer en ." + other)
                + ", puis l’importer : "
                + importing(folder.resolve(saved).toString(), folder);
    }

    /** The command that imports a file, by its path, into the archive of a folder. */
    static String importing(String file, Path folder) {
        return ProgramName.get() + " import " + ShellWord.of(file) + " --data " + ShellWord.of(folder.toString());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
