package fr.annales.questions;

import java.io.IOException;
import java.nio.file.Path;

/** Says, in one French sentence, that a file is not one of asked words, and so is left as it is. */
public final class NotAskedWordsFileException extends IOException {
    private static final long serialVersionUID = 1L;

    NotAskedWordsFileException(Path file) {
        super(file + " n’est pas un fichier de mots cherchés : donner un autre nom à --questions");
    }
}
