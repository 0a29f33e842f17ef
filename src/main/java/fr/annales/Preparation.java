package fr.annales;

import fr.annales.engine.Engine;
import fr.annales.http.Server;
import org.jspecify.annotations.Nullable;

/**
 * What is done in the background once a version serves, for this process to be at full speed soon, and the next at
 * once.
 */
final class Preparation implements AutoCloseable {
    /** The property that leaves it out, for those who measure or test something else. */
    static final String LEFT_OUT = "annales.withoutPreparation";

    private final WarmUp warmUp;
    private final @Nullable CacheTraining training = CacheTraining.wanted();

    Preparation(Server server, Engine engine) {
        this.warmUp = new WarmUp(server, engine, () -> {
            if (training != null) training.run();
        });
    }

    void start() {
        if (!Boolean.getBoolean(LEFT_OUT)) warmUp.start();
    }

    @Override
    public void close() {
        warmUp.close();
        if (training != null) training.close();
    }
}
