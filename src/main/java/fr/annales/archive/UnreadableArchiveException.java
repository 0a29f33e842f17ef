package fr.annales.archive;

import fr.annales.disk.MissingRight;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The machine would not give the archive's files: its message is one French sentence without a full stop. */
public final class UnreadableArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableArchiveException(String message) {
        super(message);
    }

    private UnreadableArchiveException(String message, IOException cause) {
        super(message, cause);
    }

    /** Says of a failure what an archivist can do something about. */
    static UnreadableArchiveException of(String path, IOException cause) {
        String reason = switch (cause) {
            case NoSuchFileException _ -> "a disparu pendant la lecture";
            case AccessDeniedException denied
            when denied.getFile() != null ->
                "n’est pas lisible : les droits manquent ; " + MissingRight.advice(Path.of(denied.getFile()));
            default -> "n’est pas lisible : " + cause.getMessage();
        };
        return new UnreadableArchiveException(path + " " + reason, cause);
    }
}
