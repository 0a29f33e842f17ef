package fr.annales.engine;

import org.junit.jupiter.api.Nested;

/** The fake keeps the contract of engines, so that what is tested with it is true of any. */
class FakeEngineTest {
    private static final EngineContract.Maker FAKE = _ -> {
        FakeEngine engine = new FakeEngine();
        return new EngineContract.Made(engine, engine);
    };

    @Nested
    class Words extends WordsContract {
        Words() {
            super(FAKE);
        }
    }

    @Nested
    class Marks extends MarksContract {
        Marks() {
            super(FAKE);
        }
    }

    @Nested
    class Order extends OrderContract {
        Order() {
            super(FAKE);
        }
    }

    @Nested
    class Dates extends DatesContract {
        Dates() {
            super(FAKE);
        }
    }

    @Nested
    class Explanations extends ReasonsContract {
        Explanations() {
            super(FAKE);
        }
    }

    @Nested
    class Counts extends CountsContract {
        Counts() {
            super(FAKE);
        }
    }

    @Nested
    class Events extends EventsContract {
        Events() {
            super(FAKE);
        }
    }

    @Nested
    class Suggestions extends SuggestionsContract {
        Suggestions() {
            super(FAKE);
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        Deadlines() {
            super(FAKE);
        }

        /** It looks at the deadline before each event. */
        @Override
        protected int many() {
            return 500;
        }
    }

    @Nested
    class Changes extends ChangesContract {
        Changes() {
            super(FAKE);
        }
    }

    @Nested
    class Versions extends VersionsContract {
        Versions() {
            super(FAKE);
        }
    }
}
