package fr.annales.intake;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of an archive cannot be replaced by what an import made of it; its message is a French sentence with a cure.
 */
public final class UnfinishedImportException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfinishedImportException(Path file, IOException cause) {
        super(
                file
                        + " ne peut pas être remplacé : le fermer s’il est ouvert dans un autre programme, puis recommencer"
                        + " ; l’import suivant finit celui-ci",
                cause);
    }
}
