package fr.annales.lucene;

import fr.annales.search.AgreementContract;
import fr.annales.search.CountsContract;
import fr.annales.search.DatesContract;
import fr.annales.search.DeadlineContract;
import fr.annales.search.EngineContract;
import fr.annales.search.EventsContract;
import fr.annales.search.MarksContract;
import fr.annales.search.OrderContract;
import fr.annales.search.SuggestionsContract;
import fr.annales.search.VersionsContract;
import fr.annales.search.WordsContract;
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
