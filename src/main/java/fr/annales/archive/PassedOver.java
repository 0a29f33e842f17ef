package fr.annales.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the folder that is not read.
 *
 * @param cure what to do if it holds events, an infinitive without a full stop, or null where it is of no known kind
 */
public record PassedOver(String name, @Nullable String cure) {
    private static final String AS_CSV = "l’enregistrer dans le tableur au format «\u00a0CSV UTF-8\u00a0»";
    private static final String TO_SHEET = "mettre ses événements dans un tableau .csv, un par rangée";
    private static final String TO_CSV = "le renommer en .csv";
    private static final String TO_LINES = "l’écrire en .jsonl, un événement par ligne";
    private static final String UNPACK = "le décompresser";

    private static final Map<String, String> CURES = Map.ofEntries(
            Map.entry("xlsx", AS_CSV),
            Map.entry("xls", AS_CSV),
            Map.entry("xlsm", AS_CSV),
            Map.entry("ods", AS_CSV),
            Map.entry("numbers", AS_CSV),
            Map.entry("tsv", TO_CSV),
            Map.entry("tab", TO_CSV),
            Map.entry("json", TO_LINES),
            Map.entry("ndjson", "le renommer en .jsonl"),
            Map.entry("docx", TO_SHEET),
            Map.entry("doc", TO_SHEET),
            Map.entry("odt", TO_SHEET),
            Map.entry("pdf", TO_SHEET),
            Map.entry("html", TO_SHEET),
            Map.entry("htm", TO_SHEET),
            Map.entry("gz", UNPACK),
            Map.entry("xz", UNPACK),
            Map.entry("zip", UNPACK));

    /** Texts, the source of an archive as a rule, which need no cure beside its events. */
    private static final List<String> TEXTS = List.of("txt", "md");

    static PassedOver of(String name) {
        return new PassedOver(Quoted.shown(name), CURES.get(extension(name)));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The mistake that it is where the archive has no event elsewhere. */
    Optional<Mistake> instead() {
        String cureOfAll = TEXTS.contains(extension(name)) ? TO_SHEET : cure;
        return Optional.ofNullable(cureOfAll)
                .map(told -> new Mistake(name, 1, 0, null, null, "le fichier n’est pas lu", told));
    }
}
