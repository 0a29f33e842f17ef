package fr.annales.search;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for: what few ask for costs no start its time. Two threads may make it at
 * the same time, with the same result, so that none waits for another beyond its own deadline.
 */
public final class Lazy<T> {
    private volatile @Nullable T made;

    /**
     * The value.
     *
     * @param making of it, where it is not there yet; what fails is made again
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
