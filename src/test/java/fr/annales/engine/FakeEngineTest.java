package fr.annales.engine;

import org.junit.jupiter.api.Nested;

/** The fake keeps the contract of engines, so that what is tested with it is true of any. */
class FakeEngineTest extends WholeContract {
    private static final EngineContract.Maker FAKE = _ -> {
        FakeEngine engine = new FakeEngine();
        return new EngineContract.Made(engine, engine);
    };

    FakeEngineTest() {
        super(FAKE);
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
}
