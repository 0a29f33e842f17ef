package fr.annales;

import fr.annales.ledger.LedgerFile;
import fr.annales.lucene.LucenePublisher;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it is kept what changed in the archive, and when. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "FICHIER",
            description = "Le registre des changements de l’archive (ANNALES_LEDGER ; par défaut : ledger.tsv, "
                    + "avec les versions de l’index).")
    private @Nullable Path file;

    /** The ledger of an archive that is indexed there. */
    LedgerFile of(Path index) {
        return new LedgerFile(file == null ? LucenePublisher.ledger(index) : file, InstantSource.system());
    }
}
