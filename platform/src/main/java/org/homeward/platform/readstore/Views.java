package org.homeward.platform.readstore;

/**
 * A collection with one view per document, kept by a pure fold.
 *
 * @param collection the collection
 * @param type the type of the view
 * @param initial the view before the first event
 * @param <V> the type of the view
 */
public record Views<V>(String collection, Class<V> type, V initial) {}
