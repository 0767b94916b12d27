package org.homeward.platform.readstore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;

/** How the engine reads and writes documents. */
interface Documents {
    /** Those of the documents that are there, by id. */
    Map<String, Document> read(String collection, Collection<String> ids);

    /** All documents of a collection, one after the other. */
    void forEach(String collection, BiConsumer<String, Document> action);

    /** Makes the changes, each in one step. What was made before is left out without complaint. */
    void write(String collection, List<Change> changes);
}
