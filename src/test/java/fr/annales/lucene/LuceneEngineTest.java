package fr.annales.lucene;

import fr.annales.engine.AgreementContract;
import fr.annales.engine.ChangesContract;
import fr.annales.engine.CountsContract;
import fr.annales.engine.DatesContract;
import fr.annales.engine.DeadlineContract;
import fr.annales.engine.EngineContract;
import fr.annales.engine.EventsContract;
import fr.annales.engine.MarksContract;
import fr.annales.engine.OrderContract;
import fr.annales.engine.ReasonsContract;
import fr.annales.engine.SuggestionsContract;
import fr.annales.engine.VersionsContract;
import fr.annales.engine.WordsContract;
import org.junit.jupiter.api.Nested;

/** The embedded engine keeps the contract of engines. */
class LuceneEngineTest {
    private static final EngineContract.Maker LUCENE =
            folder -> new EngineContract.Made(new LuceneEngine(folder), new LucenePublisher(folder));

    @Nested
    class Words extends WordsContract {
        Words() {
            super(LUCENE);
        }
    }

    @Nested
    class Marks extends MarksContract {
        Marks() {
            super(LUCENE);
        }
    }

    @Nested
    class Order extends OrderContract {
        Order() {
            super(LUCENE);
        }
    }

    @Nested
    class Dates extends DatesContract {
        Dates() {
            super(LUCENE);
        }
    }

    @Nested
    class Explanations extends ReasonsContract {
        Explanations() {
            super(LUCENE);
        }
    }

    @Nested
    class Counts extends CountsContract {
        Counts() {
            super(LUCENE);
        }
    }

    @Nested
    class Events extends EventsContract {
        Events() {
            super(LUCENE);
        }
    }

    @Nested
    class Suggestions extends SuggestionsContract {
        Suggestions() {
            super(LUCENE);
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        Deadlines() {
            super(LUCENE);
        }
    }

    @Nested
    class Changes extends ChangesContract {
        Changes() {
            super(LUCENE);
        }
    }

    @Nested
    class Versions extends VersionsContract {
        Versions() {
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
