package fr.annales.lucene;

import fr.annales.engine.AgreementContract;
import fr.annales.engine.DeadlineContract;
import fr.annales.engine.EngineContract;
import fr.annales.engine.WholeContract;
import org.junit.jupiter.api.Nested;

/** The embedded engine keeps the contract of engines. */
class LuceneEngineTest extends WholeContract {
    private static final EngineContract.Maker LUCENE =
            folder -> new EngineContract.Made(new LuceneEngine(folder), new LucenePublisher(folder));

    LuceneEngineTest() {
        super(LUCENE);
    }

    @Nested
    class Deadlines extends DeadlineContract {
        Deadlines() {
            super(LUCENE);
        }
    }

    @Nested
    class Agreement extends AgreementContract {
        Agreement() {
            super(LUCENE);
        }
    }
}
