package fr.annales.search;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, so that it costs no time at the start. Two threads may make it at
 * the same time, with the same result, so that none waits for the other beyond its own deadline.
 */
public final class Lazy<T> {
    private volatile @Nullable T made;

    /**
     * The value.
     *
     * @param making makes the value where it is not there yet, and is called again after a failure
     */
    public T get(Supplier<T> making) {
        T value = made;
        if (value == null) {
            value = making.get();
            made = value;
        }
        return value;
    }
}
