package org.homeward.platform.readstore;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.platform.messaging.EventContext;

/**
 * A change to one document, guarded by the sequence of the stream it comes from: a document takes a write of a stream
 * only if it has not seen that event or a later one, so that a repeated write changes nothing. A field is written from
 * one stream only.
 */
public sealed interface Write {
    /** The field that tells a document which is no longer listed. */
    String GONE = "_gone";

    /** The collection. */
    String collection();

    /** The document. */
    String id();

    /** The event the write comes from. */
    EventContext cause();

    /**
     * Sets fields and leaves the others.
     *
     * @param collection the collection
     * @param id the document
     * @param cause the event
     * @param fields the new values
     */
    record SetFields(String collection, String id, EventContext cause, Map<String, Object> fields) implements Write {}

    /**
     * Stores an immutable fact unless it is there.
     *
     * @param collection the collection
     * @param id the document, made of the event's id and the part of it
     * @param cause the event
     * @param fields the fact
     */
    record InsertOnce(String collection, String id, EventContext cause, Map<String, Object> fields) implements Write {}

    /**
     * Replaces a view by what the step makes of it.
     *
     * @param views the collection of views
     * @param id the document
     * @param cause the event
     * @param step the fold with the event applied
     * @param <V> the type of the view
     */
    record Fold<V>(Views<V> views, String id, EventContext cause, UnaryOperator<V> step) implements Write {
        @Override
        public String collection() {
            return views.collection();
        }
    }

    /** Sets fields of a document, which is created when it is missing. */
    static Write set(String collection, String id, EventContext cause, Map<String, Object> fields) {
        return new SetFields(collection, id, cause, fields);
    }

    /** Takes a document off the list. It keeps its guard, so that a late repetition does not bring it back. */
    static Write remove(String collection, String id, EventContext cause) {
        return new SetFields(collection, id, cause, Map.of(GONE, true));
    }

    /** Stores the fact of an event; the part tells facts of one event apart. */
    static Write insertOnce(String collection, String part, EventContext cause, Map<String, Object> fields) {
        var id = part.isEmpty() ? cause.eventId() : cause.eventId() + "/" + part;
        return new InsertOnce(collection, id, cause, fields);
    }

    /** Applies a step to a view; at most one for each event and view. */
    static <V> Write fold(Views<V> views, String id, EventContext cause, UnaryOperator<V> step) {
        return new Fold<>(views, id, cause, step);
    }
}
