package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.ObjectDataType;

/** One map of the store for each collection, from ids to documents. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private static final String PREFIX = "documents.";

    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** The databases that a store holds. */
    static Stream<String> names(MVStore store) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length(), name.indexOf('.', PREFIX.length())))
                .distinct();
    }

    /** The collection, which is made if it is missing. */
    StoredCollection collection(String name) {
        return (StoredCollection) resolveOrCreateCollection(name);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(this, collection, options, cursorRegistry, documents(collection));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals(IdIndex.FIELD)) {
            return new IdIndex(name, keys, documents(collection));
        }
        throw new UnsupportedOperationException("only ids are unique in the embedded store");
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(documents(collection));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        store.getMapNames().stream()
                .filter(name -> name.startsWith(PREFIX + databaseName + "."))
                .toList()
                .forEach(store::removeMap);
    }

    @Override
    protected long getFileSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }

    private MVMap<Object, byte[]> documents(String collection) {
        return store.openMap(
                PREFIX + databaseName + "." + collection,
                new MVMap.Builder<Object, byte[]>()
                        .keyType(new ObjectDataType())
                        .valueType(ByteArrayDataType.INSTANCE));
    }
}
