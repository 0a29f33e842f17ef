package fr.annales.cluster;

import fr.annales.engine.AgreementContract;
import fr.annales.engine.AnswersContract;
import fr.annales.engine.ChangesContract;
import fr.annales.engine.CountsContract;
import fr.annales.engine.DeadlineContract;
import fr.annales.engine.EngineContract;
import fr.annales.engine.MarksContract;
import fr.annales.engine.SuggestionsContract;
import fr.annales.engine.VersionsContract;
import fr.annales.engine.WordsContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * The engine on a cluster keeps the contract of engines: on one node, with three shards. The three parts that are long,
 * each more than a minute, are left out where tests of the tag {@code long} are; {@link AgreementContract} asks of the
 * same at random. {@link DefaultShardsIT} has as many shards as a new index mostly has.
 */
class OpenSearchEngineIT extends AnswersContract {
    private static final List<String> PREFIXES = new ArrayList<>();
    private static final EngineContract.Maker SHARED = _ -> SharedVersions.make(TestCluster.SHARDS);
    private static final EngineContract.Maker CLUSTER = _ -> {
        String prefix = TestCluster.prefix();
        PREFIXES.add(prefix);
        return TestCluster.make(prefix);
    };

    OpenSearchEngineIT() {
        super(SHARED);
    }

    @AfterEach
    void clean() {
        TestCluster.clean(PREFIXES);
        PREFIXES.clear();
    }

    @AfterAll
    static void cleanShared() {
        SharedVersions.clear();
    }

    @Nested
    class Changes extends ChangesContract {
        Changes() {
            super(CLUSTER);
        }
    }

    @Nested
    @Tag("long")
    class Words extends WordsContract {
        Words() {
            super(SHARED);
        }
    }

    @Nested
    class Marks extends MarksContract {
        Marks() {
            super(SHARED);
        }
    }

    @Nested
    @Tag("long")
    class Counts extends CountsContract {
        Counts() {
            super(SHARED);
        }
    }

    @Nested
    @Tag("long")
    class Suggestions extends SuggestionsContract {
        Suggestions() {
            super(SHARED);
        }
    }

    @Nested
    class Versions extends VersionsContract {
        Versions() {
            super(CLUSTER);
        }

        @Override
        protected int swaps() {
            return 8;
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        Deadlines() {
            super(SHARED);
        }
    }

    @Nested
    class Agreement extends AgreementContract {
        Agreement() {
            super(SHARED);
        }
    }
}
