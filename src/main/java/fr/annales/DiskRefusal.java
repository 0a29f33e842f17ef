package fr.annales;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A reason for which a system refuses to write or to open a file, as it says it in English, and as it is told here. */
enum DiskRefusal {
    FULL("no space left on device", "le disque est plein ; faire de la place, puis recommencer"),
    FULL_ON_WINDOWS("not enough space on the disk", FULL.told),
    QUOTA("disk quota exceeded", "le quota du disque est atteint ; faire de la place, puis recommencer"),
    READ_ONLY("read-only file system", "ce disque ne se laisse que lire ; choisir un autre dossier"),
    TOO_MANY_OPEN("too many open files", "trop de fichiers sont ouverts ; relever la limite (ulimit -n, LimitNOFILE)"),
    LONG_NAME("file name too long", "un nom de fichier est trop long ; le raccourcir"),
    DENIED("permission denied", "les droits manquent ; les donner à l’utilisateur qui lance ce programme"),
    DENIED_ON_WINDOWS("access is denied", DENIED.told),
    NOT_PERMITTED("operation not permitted", DENIED.told),
    BROKEN("input/output error", "le disque ne répond plus bien ; le vérifier");

    private final String said;
    private final String told;

    DiskRefusal(String said, String told) {
        this.said = said;
        this.told = told;
    }

    /** How the refusal is told of which a system's message speaks, with that message behind it. */
    static Optional<String> of(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> lower.contains(one.said))
                .findFirst()
                .map(one -> one.told + " (" + message + ")");
    }
}
