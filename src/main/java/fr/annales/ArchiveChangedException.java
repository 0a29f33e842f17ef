package fr.annales;

import java.io.IOException;

/** Says that a file of the archive was changed while it was read, so that nothing was published. */
final class ArchiveChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveChangedException() {
        super("l’archive a changé pendant sa lecture : rien n’est publié ; recommencer quand ses fichiers sont"
                + " enregistrés");
    }
}
