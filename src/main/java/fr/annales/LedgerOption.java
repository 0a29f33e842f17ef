package fr.annales;

import fr.annales.engine.Ledger;
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

    /** The ledger of an archive that is indexed there; a cluster has no folder to keep one in. */
    Ledger of(IndexOption index, EngineOptions engines) {
        if (file == null && engines.isCluster()) return Ledger.NONE;
        return new LedgerFile(file == null ? LucenePublisher.ledger(index.folder) : file, InstantSource.system());
    }
}
