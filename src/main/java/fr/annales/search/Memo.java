package fr.annales.search;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out before for one version, which never changes. It forgets all when it is full. Safe for use by
 * several threads, of which two may work out the same.
 */
public final class Memo<K, V> {
    private final int most;
    private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

    /**
     * @param most how many are kept
     */
    public Memo(int most) {
        this.most = most;
    }

    /** What is known of a key, or else is worked out now; what fails is not kept. */
    public V get(K key, Function<K, V> workOut) {
        V value = known.get(key);
        if (value != null) return value;
        value = workOut.apply(key);
        if (known.size() >= most) known.clear();
        known.put(key, value);
        return value;
    }
}
