package fr.annales.http;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Snapshot;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An engine around another one, so that a test watches or disturbs what exports ask of it part by part. */
abstract class WatchedEngine implements Engine {
    /** What the other engine is asked for. */
    @FunctionalInterface
    interface Part {
        @Nullable
        Object get() throws Throwable;
    }

    /** Answers for the parts that one snapshot is asked for, one after the other. */
    @FunctionalInterface
    interface Parts {
        @Nullable
        Object answer(Part part) throws Throwable;
    }

    private final Engine engine;

    WatchedEngine(Engine engine) {
        this.engine = engine;
    }

    /** What answers for the parts of another snapshot. */
    abstract Parts parts();

    @Override
    public Snapshot snapshot(Deadline deadline) {
        Snapshot snapshot = engine.snapshot(deadline);
        Parts parts = parts();
        return (Snapshot) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Snapshot.class}, (_, method, arguments) -> {
                    Part asked = () -> {
                        try {
                            return method.invoke(snapshot, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    };
                    return method.getName().equals("events") ? parts.answer(asked) : asked.get();
                });
    }

    @Override
    public boolean refresh() throws IOException {
        return engine.refresh();
    }

    @Override
    public void verify() throws IOException {
        engine.verify();
    }

    @Override
    public void close() {
        // Its owner closes the other.
    }
}
