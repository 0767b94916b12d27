package org.homeward.platform.readstore;

import org.bson.Document;
import org.homeward.platform.messaging.EventContext;

/** What a batch does to one document. */
sealed interface Change {
    /** The field that holds, for each stream, the sequence of the last event the document has seen. */
    String SEEN = "_seen";

    /** The field that holds the highest position of the events that changed the document. */
    String POSITION = "_position";

    /** The document. */
    String id();

    /** The event, or the last of several. */
    EventContext last();

    /** Sets fields, unless the document has seen the event; the others stay. */
    record Fields(String id, EventContext last, Document fields) implements Change {}

    /** Stores a fact, unless it is there. */
    record Fact(String id, EventContext last, Document fact) implements Change {}

    /** Replaces a document that was read for it, unless it has seen the event meanwhile. */
    record View(String id, EventContext last, Document document) implements Change {}

    /** The highest position of the events that changed a document; -1 for none. */
    static long positionIn(Document document) {
        return document.get(POSITION) instanceof Number number ? number.longValue() : -1L;
    }

    /** The sequence of the last event of a stream that a document has seen; -1 for none. */
    static long sequenceOf(Document seen, String stream) {
        return seen.get(stream) instanceof Number number ? number.longValue() : -1L;
    }
}
