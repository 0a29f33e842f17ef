package fr.annales.bench;

import java.io.IOException;

/** What answers questions, and is compared. */
interface Contender {

    /** As it is called in tables. */
    String name();

    /** One client of it, for one thread. */
    Client client() throws IOException;

    /** Asks one question after the other. */
    @FunctionalInterface
    interface Client extends AutoCloseable {
        /** How many events or suggestions there are, once the whole answer is in hand. */
        long ask(Asked asked) throws IOException;

        @Override
        default void close() throws IOException {
            // Most hold nothing between questions.
        }
    }
}
