package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Which documents of a collection have changed. */
interface Changes extends AutoCloseable {
    /** What has changed. */
    sealed interface Changed {}

    /** So much that all documents are read again. */
    record Everything() implements Changed {}

    /** These documents, at least. */
    record Some(Set<String> ids) implements Changed {}

    /** What has changed since this was asked last; the first time everything. */
    Changed sinceLastAsked();

    @Override
    void close();

    /** The engine runs in this process and tells. */
    final class Told implements Changes {
        private static final int MOST = 20_000;

        private final LiveUpdates.Subscription subscription;
        private Set<String> ids = new HashSet<>();
        private boolean everything = true;

        Told(LiveUpdates updates, String collection) {
            subscription = updates.subscribe(collection, this::told);
        }

        private synchronized void told(LiveUpdates.Update update) {
            if (update.id().equals(LiveUpdates.MANY) || ids.size() >= MOST) {
                everything = true;
                ids.clear();
            }
            if (!everything) {
                ids.add(update.id());
            }
        }

        @Override
        public synchronized Changed sinceLastAsked() {
            if (everything) {
                everything = false;
                return new Everything();
            }
            var changed = new Some(ids);
            ids = new HashSet<>();
            return changed;
        }

        @Override
        public void close() {
            subscription.close();
        }
    }

    /**
     * The engine may run in another process. Documents carry the position of the event that changed them last, and the
     * position of the engine says up to where all of them are written.
     */
    final class Polled implements Changes {
        private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
        private static final long NEVER = Long.MIN_VALUE;

        private final ReadStore store;
        private final String collection;
        private String place = "";
        private long seen = NEVER;
        private long askedAt;

        Polled(ReadStore store, String collection) {
            this.store = store;
            this.collection = collection;
        }

        @Override
        public Changed sinceLastAsked() {
            var now = System.nanoTime();
            if (seen != NEVER && now - askedAt < PAUSE_NANOS) {
                return new Some(Set.of());
            }
            askedAt = now;
            var before = moved() ? NEVER : seen;
            seen = written();
            if (before == NEVER || seen < before) {
                return new Everything();
            }
            var ids = store.collection(collection)
                    .find(gt(Change.POSITION, before))
                    .projection(include("_id"))
                    .map(document -> document.getString("_id"))
                    .into(new HashSet<>());
            return new Some(ids);
        }

        /** Whether the collection is elsewhere since a rebuild. */
        private boolean moved() {
            var now = store.place(collection);
            var same = now.equals(place);
            if (!same) {
                store.collection(collection).createIndex(ascending(Change.POSITION));
                place = now;
            }
            return !same;
        }

        private long written() {
            return ProjectionProcessor.storedPosition(store).now().orElse(-1);
        }

        @Override
        public void close() {}
    }
}
