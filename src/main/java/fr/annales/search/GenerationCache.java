package fr.annales.search;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of what was worked out from things that never change. It keeps two generations: when the young one is
 * full it becomes the old one, so that what is asked for again stays and the rest goes. Safe for use by several
 * threads, of which two may work out the same.
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

    /** What is known of a key, or else is worked out now; what fails is not kept. */
    public V get(K key, Function<K, V> workOut) {
        V value = find(key);
        if (value == null) {
            value = workOut.apply(key);
            put(key, value);
        }
        return value;
    }

    /** What is known of a key, or null. */
    public @Nullable V find(K key) {
        V value = young.get(key);
        if (value != null) return value;
        value = old.get(key);
        if (value != null) put(key, value);
        return value;
    }

    /** Keeps what is known of a key. */
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
