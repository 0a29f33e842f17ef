package fr.annales.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of the folder that is not read.
 *
 * @param cure what to do if it holds events, an infinitive without a full stop, or null where it is of no known kind
 */
public record PassedOver(String name, @Nullable String cure) {
    private static final String AS_CSV = "l’enregistrer dans le tableur au format «\u00a0CSV UTF-8\u00a0»";
    private static final String AS_TEXT = "l’enregistrer en .docx ou .odt, puis l’importer (annales import)";
    private static final String COPY = "en copier le texte dans un fichier .txt, puis l’importer (annales import)";
    private static final String UNPACK = "le décompresser";

    private static final Map<String, String> CURES = Map.ofEntries(
            Map.entry("xls", AS_CSV),
            Map.entry("numbers", AS_CSV),
            Map.entry("doc", AS_TEXT),
            Map.entry("pdf", COPY),
            Map.entry("gz", UNPACK),
            Map.entry("xz", UNPACK),
            Map.entry("zip", UNPACK));

    /** What the command import reads. */
    private static final Set<String> IMPORTED =
            Set.of("xlsx", "xlsm", "ods", "tsv", "tab", "json", "ndjson", "docx", "odt", "html", "htm");

    /** Texts, the source of an archive as a rule, which need no cure beside its events. */
    private static final List<String> TEXTS = List.of("txt", "md");

    static PassedOver of(String name) {
        String extension = extension(name);
        String shown = Quoted.shown(name);
        return new PassedOver(shown, IMPORTED.contains(extension) ? toImport(shown) : CURES.get(extension));
    }

    private static String toImport(String name) {
        return "l’importer : annales import " + (name.indexOf(' ') < 0 ? name : '"' + name + '"') + " --data DOSSIER";
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The mistake that it is where the archive has no event elsewhere. */
    Optional<Mistake> instead() {
        String cureOfAll = TEXTS.contains(extension(name)) ? toImport(name) : cure;
        return Optional.ofNullable(cureOfAll)
                .map(told -> new Mistake(name, 1, 0, null, null, "le fichier n’est pas lu", told));
    }
}
