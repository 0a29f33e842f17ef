package fr.annales.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a ledger is not as it was written, so that nobody can tell what changed. */
public final class DamagedLedger extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedLedger(Path file) {
        super("le registre des changements est endommagé : " + file
                + " ; remettre sa dernière copie, ou l’effacer : tous les événements seront alors dits nouveaux");
    }
}
