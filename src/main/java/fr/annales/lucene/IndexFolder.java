package fr.annales.lucene;

import fr.annales.disk.DurableFiles;
import fr.annales.disk.MissingRight;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the folder that was given for the index, before anything is written to it. */
final class IndexFolder {
    private IndexFolder() {}

    /** Creates the folder durably where it is missing, and refuses one that holds files of others. */
    static Versions prepare(Path index) throws IOException {
        Path absolute = index.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent != null && !Files.isDirectory(parent))
            throw new IndexFolderException("le dossier parent de l’index n’existe pas : " + parent, null);
        if (Files.exists(absolute) && !Files.isDirectory(absolute))
            throw new IndexFolderException("l’index doit être un dossier, et ceci n’en est pas un : " + absolute, null);
        Versions versions = new Versions(absolute);
        if (Files.isDirectory(absolute)) {
            Optional<Path> stranger = stranger(absolute, versions.root());
            if (stranger.isPresent())
                throw new IndexFolderException(
                        "le dossier de l’index contient autre chose, que rien ne doit effacer : " + stranger.get(),
                        null);
        }
        try {
            Files.createDirectories(versions.root());
        } catch (IOException denied) {
            throw unwritable(absolute, denied instanceof AccessDeniedException ? absolute : null, denied);
        }
        if (!Files.isWritable(versions.root())) throw unwritable(absolute, versions.root(), null);
        DurableFiles.forceFolder(absolute);
        if (parent != null) DurableFiles.forceFolder(parent);
        return versions;
    }

    /** Says what right is missing, where that is why. */
    private static IndexFolderException unwritable(Path index, @Nullable Path denied, @Nullable IOException cause) {
        String advice = denied == null ? "" : " ; " + MissingRight.advice(denied);
        return new IndexFolderException("impossible d’écrire dans le dossier de l’index : " + index + advice, cause);
    }

    /** The first entry that is not ours. Dotfiles such as {@code .gitignore} do not matter. */
    private static Optional<Path> stranger(Path index, Path own) throws IOException {
        try (Stream<Path> entries = Files.list(index)) {
            return entries.filter(entry -> !entry.equals(own))
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .findFirst();
        }
    }
}
