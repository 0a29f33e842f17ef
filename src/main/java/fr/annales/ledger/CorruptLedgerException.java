package fr.annales.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a ledger is not as it was written, so that nobody can tell what changed. */
public final class CorruptLedgerException extends IOException {
    private static final long serialVersionUID = 1L;

    CorruptLedgerException(Path file) {
        this(file, "remettre sa dernière copie, ou l’effacer : tous les événements seront alors dits nouveaux");
    }

    private CorruptLedgerException(Path file, String cure) {
        super("le registre des changements est endommagé : " + file + " ; " + cure);
    }

    /** Of one that waits beside a sound one. */
    static CorruptLedgerException waiting(Path file) {
        return new CorruptLedgerException(
                file, "l’effacer : ce que la version qui sert a changé sera alors daté de la prochaine");
    }
}
