package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index over ids is the map of the documents itself: a document lies at its id. */
final class IdIndex extends AbstractUniqueIndex<Object> {
    static final String FIELD = "_id";

    private final MVMap<Object, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    /** Where the document of an id lies; equal numbers of different types lie at one place. */
    static Object positionOf(@Nullable Object id) {
        if (id instanceof String) {
            return id;
        }
        return Missing.ofNullable(
                new KeyValue(List.of(Missing.ofNullable(id))).normalized().get(0));
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        var position = Missing.ofNullable(key.get(0));
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Object> collection) {
        if (documents.containsKey(positionOf(document.get(FIELD)))) {
            throw new DuplicateKeyError(collection, getName() + " dup key");
        }
    }

    /** The collection has put the document there. */
    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return true;
    }

    /** The collection removes the document next. */
    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> documents.keySet().stream()
                .<Entry<KeyValue, Object>>map(position -> new SimpleEntry<>(new KeyValue(position), position))
                .iterator();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
