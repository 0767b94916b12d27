package org.homeward.platform.axon;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates used last, by strong references; how often one was used does not count, because a case that was
 * just opened is needed more than one that was busy last week. An aggregate to which nothing has happened has no id yet, and
 * is not kept.
 */
public final class AggregateCache implements org.axonframework.common.caching.Cache {
    /** How many aggregates are kept. */
    public static final int SIZE = 10_000;

    private final Cache<Object, Object> kept;

    /** Keeps up to {@link #SIZE} aggregates. */
    public AggregateCache() {
        this(SIZE);
    }

    AggregateCache(int size) {
        this.kept = CacheBuilder.newBuilder().maximumSize(size).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <K, V> @Nullable V get(@Nullable K key) {
        return key == null ? null : (V) kept.getIfPresent(key);
    }

    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            kept.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(@Nullable Object key, Object value) {
        return key != null && kept.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && kept.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.invalidateAll();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && kept.asMap().containsKey(key);
    }

    /** Nobody listens to this cache; the listener is never called. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
