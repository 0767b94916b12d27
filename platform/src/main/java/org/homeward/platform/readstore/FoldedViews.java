package org.homeward.platform.readstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * The views that were folded last, so that the next event of the same document need not read it. Only the writer of a
 * store may hold them, and it forgets them when a write fails.
 */
final class FoldedViews {
    private static final int MOST = 2_000;

    /** A view, for each stream the sequence of the last event it has seen, and the highest position of these. */
    record Folded(Document seen, Object view, long position) {}

    private record Key(String collection, String id) {}

    private final Map<Key, Folded> held;

    private FoldedViews(int most) {
        held = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Folded> eldest) {
                return size() > most;
            }
        };
    }

    /** Those of a store: none if others write it too. */
    static FoldedViews of(ReadStore store) {
        return new FoldedViews(store.isEmbedded() ? MOST : 0);
    }

    Optional<Folded> find(String collection, String id) {
        return Optional.ofNullable(held.get(new Key(collection, id)));
    }

    void hold(String collection, String id, Folded folded) {
        held.put(new Key(collection, id), folded);
    }

    void forget() {
        held.clear();
    }
}
