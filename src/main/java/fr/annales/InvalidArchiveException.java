package fr.annales;

import java.io.IOException;

/** Says that an archive has mistakes, so that nothing was published; they have all been told by then. */
final class InvalidArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidArchiveException(int mistakes) {
        super("l’archive a " + FrenchCount.of(mistakes, "erreur") + " : rien n’est publié (voir la commande check)");
    }
}
