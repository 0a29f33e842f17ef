package fr.annales.engine;

import org.junit.jupiter.api.Nested;

/** The contract of engines, but for what is asked of each engine in a measure of its own. */
public abstract class WholeContract extends AnswersContract {

    protected WholeContract(EngineContract.Maker maker) {
        super(maker);
    }

    @Nested
    class Words extends WordsContract {
        Words() {
            super(maker);
        }
    }

    @Nested
    class Marks extends MarksContract {
        Marks() {
            super(maker);
        }
    }

    @Nested
    class Counts extends CountsContract {
        Counts() {
            super(maker);
        }
    }

    @Nested
    class Suggestions extends SuggestionsContract {
        Suggestions() {
            super(maker);
        }
    }

    @Nested
    class Changes extends ChangesContract {
        Changes() {
            super(maker);
        }
    }

    @Nested
    class Versions extends VersionsContract {
        Versions() {
            super(maker);
        }
    }
}
