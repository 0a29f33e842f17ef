package fr.annales;

import fr.annales.engine.Ledger;
import fr.annales.ledger.LedgerFile;
import fr.annales.lucene.LucenePublisher;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where it is kept what changed in the archive, and when. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "FICHIER",
            description = "Le registre des changements de l’archive (ANNALES_LEDGER ; par défaut : ledger.tsv, "
                    + "avec les versions de l’index ; à donner pour un cluster).")
    private @Nullable Path file;

    /**
     * The ledger of an archive that is indexed there.
     *
     * @throws ParameterException where none is named for a cluster, which has no folder to keep one in: harvesters are
     *     promised that all that goes is told for ever
     */
    Ledger open(IndexOption index, EngineOptions engines, CommandLine command) {
        if (file == null && engines.isCluster())
            throw new ParameterException(
                    command,
                    "il manque --ledger : avec --engine opensearch, donner le fichier du registre des changements");
        return new LedgerFile(file == null ? LucenePublisher.ledger(index.folder) : file, InstantSource.system());
    }
}
