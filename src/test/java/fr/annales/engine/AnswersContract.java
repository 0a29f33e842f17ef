package fr.annales.engine;

import org.junit.jupiter.api.Nested;

/** The parts of the contract of engines that ask how what several shards answer is put together. */
public abstract class AnswersContract {
    final EngineContract.Maker maker;

    protected AnswersContract(EngineContract.Maker maker) {
        this.maker = maker;
    }

    @Nested
    class Order extends OrderContract {
        Order() {
            super(maker);
        }
    }

    @Nested
    class Dates extends DatesContract {
        Dates() {
            super(maker);
        }
    }

    @Nested
    class Explanations extends ReasonsContract {
        Explanations() {
            super(maker);
        }
    }

    @Nested
    class Events extends EventsContract {
        Events() {
            super(maker);
        }
    }
}
