package fr.annales.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when a folder cannot serve as an index. */
public final class IndexFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells what is wrong with the folder.
     *
     * @param message one French sentence without a full stop
     * @param cause what Lucene or the disk said, or null
     */
    public IndexFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
