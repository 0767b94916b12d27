package org.homeward.platform.axon;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates used last, by strong references; how often one was used does not count, because a case that was
 * just opened is needed more than one that was busy last week. An aggregate to which nothing has happened has no id yet, and
 * is not kept. Where several processes decide, one that was kept is given out only if nothing has happened to it since:
 * no decision is made on a stale state.
 */
public final class AggregateCache implements org.axonframework.common.caching.Cache {
    /** How many aggregates are kept. */
    public static final int SIZE = 10_000;

    private final Cache<Object, Object> kept;
    private final Optional<Latest> latest;

    /** Knows the sequence of the last stored event of a stream. */
    @FunctionalInterface
    public interface Latest {
        /** The sequence; empty for a stream to which nothing has happened. */
        Optional<Long> sequenceOf(String streamId);
    }

    /** Keeps up to {@link #SIZE} aggregates, for a process that is the only one to decide. */
    public AggregateCache() {
        this(SIZE);
    }

    /** Keeps up to {@link #SIZE} aggregates, for a process that is one of several. */
    public AggregateCache(Latest latest) {
        this.kept = ofSize(SIZE);
        this.latest = Optional.of(latest);
    }

    AggregateCache(int size) {
        this.kept = ofSize(size);
        this.latest = Optional.empty();
    }

    private static Cache<Object, Object> ofSize(int size) {
        return CacheBuilder.newBuilder().maximumSize(size).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <K, V> @Nullable V get(@Nullable K key) {
        var found = key == null ? null : kept.getIfPresent(key);
        if (key == null || found == null || latest.isEmpty() || isLatest(latest.get(), key.toString(), found)) {
            return (V) found;
        }
        kept.invalidate(key);
        return null;
    }

    private static boolean isLatest(Latest latest, String streamId, Object found) {
        return found instanceof AggregateCacheEntry<?> entry
                && Optional.ofNullable(versionOf(entry)).equals(latest.sequenceOf(streamId));
    }

    private static @Nullable Long versionOf(AggregateCacheEntry<?> entry) {
        var aggregate = entry.recreateAggregate(null, null, null); // it holds the aggregate itself
        return aggregate.version();
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
