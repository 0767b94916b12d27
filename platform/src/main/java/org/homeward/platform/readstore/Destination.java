package org.homeward.platform.readstore;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where projections write.
 *
 * @param place the database of a collection
 * @param documents the documents there
 * @param letters the events that could not be written there
 * @param views the views that were folded last
 */
record Destination(UnaryOperator<String> place, Documents documents, Letters letters, FoldedViews views) {
    /** What readers see. */
    static Destination live(ReadStore store) {
        return new Destination(store::place, store.documents(), store.letters(), FoldedViews.of(store));
    }

    /** Somewhere else. */
    static Destination beside(ReadStore store, Map<String, String> places) {
        UnaryOperator<String> place = collection -> places.getOrDefault(collection, store.place(collection));
        return new Destination(place, store.documentsIn(place), store.letters(), FoldedViews.of(store));
    }

    /** Where a projection writes. */
    String of(Projector<?> projector) {
        return projector.collections().stream().sorted().findFirst().map(place).orElse("");
    }
}
