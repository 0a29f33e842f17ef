package fr.annales.cluster;

import fr.annales.engine.AgreementContract;
import fr.annales.engine.AnswersContract;
import fr.annales.engine.EngineContract;
import fr.annales.opensearch.IndexSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/**
 * The parts of the contract of engines that a cluster answers otherwise from the number of shards that a new index has
 * by default: it makes scores, orders and counts of one shard in one step, and merges nothing.
 */
class DefaultShardsIT extends AnswersContract {
    private static final EngineContract.Maker SHARED = _ -> SharedVersions.make(IndexSettings.DEFAULT_SHARDS);

    DefaultShardsIT() {
        super(SHARED);
    }

    @AfterAll
    static void cleanShared() {
        SharedVersions.clear();
    }

    @Nested
    class Agreement extends AgreementContract {
        Agreement() {
            super(SHARED);
        }

        @Override
        protected int percent() {
            return 30;
        }
    }
}
