package fr.annales.cluster;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The engine on a cluster keeps the contract of engines: on one node, with three shards. */
class OpenSearchEngineIT {
    private static final List<String> PREFIXES = new ArrayList<>();
    private static final EngineContract.Maker CLUSTER = _ -> {
        String prefix = TestCluster.prefix();
        PREFIXES.add(prefix);
        return TestCluster.make(prefix);
    };

    @AfterEach
    void clean() {
        TestCluster.clean(PREFIXES);
    }

    @Nested
    class Changes extends ChangesContract {
        Changes() {
            super(CLUSTER);
        }
    }

    @Nested
    class Words extends WordsContract {
        Words() {
            super(CLUSTER);
        }
    }

    @Nested
    class Marks extends MarksContract {
        Marks() {
            super(CLUSTER);
        }
    }

    @Nested
    class Order extends OrderContract {
        Order() {
            super(CLUSTER);
        }
    }

    @Nested
    class Dates extends DatesContract {
        Dates() {
            super(CLUSTER);
        }
    }

    @Nested
    class Explanations extends ReasonsContract {
        Explanations() {
            super(CLUSTER);
        }
    }

    @Nested
    class Counts extends CountsContract {
        Counts() {
            super(CLUSTER);
        }
    }

    @Nested
    class Suggestions extends SuggestionsContract {
        Suggestions() {
            super(CLUSTER);
        }
    }

    @Nested
    class Versions extends VersionsContract {
        Versions() {
            super(CLUSTER);
        }
    }

    @Nested
    class Events extends EventsContract {
        Events() {
            super(CLUSTER);
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        Deadlines() {
            super(CLUSTER);
        }
    }

    @Nested
    class Agreement extends AgreementContract {
        Agreement() {
            super(CLUSTER);
        }
    }
}
