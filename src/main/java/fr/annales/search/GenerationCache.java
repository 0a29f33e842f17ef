package fr.annales.search;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of values computed from inputs that never change. It keeps two generations: when the young one is
 * full it becomes the old one, so that values that are asked for again stay and the others go. Safe for use by several
 * threads; two may compute the same value at the same time.
 */
public final class GenerationCache<K, V> {
    private final int half;
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

    /**
     * An empty cache.
     *
     * @param most how many values are kept, from 2
     */
    public GenerationCache(int most) {
        this.half = most / 2;
    }

    /** The value of a key, computed now if it is not in the cache. A failure is not kept. */
    public V get(K key, Function<K, V> workOut) {
        V value = find(key);
        if (value == null) {
            value = workOut.apply(key);
            put(key, value);
        }
        return value;
    }

    /** The value of a key, or null where it is not in the cache. */
    public @Nullable V find(K key) {
        V value = young.get(key);
        if (value != null) return value;
        value = old.get(key);
        if (value != null) put(key, value);
        return value;
    }

    /** Keeps the value of a key. */
    public void put(K key, V value) {
        ConcurrentHashMap<K, V> generation = young;
        generation.put(key, value);
        if (generation.size() < half) return;
        synchronized (this) {
            if (young.size() < half) return;
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
