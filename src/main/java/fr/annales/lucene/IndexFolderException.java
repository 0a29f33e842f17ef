package fr.annales.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says, in one French sentence, why a folder cannot serve as an index. */
public final class IndexFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    public IndexFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
