package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/** Lets no request run while the store is being committed, so that a commit never holds half of one. */
final class StoredBackend extends AbstractMongoBackend {
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final MVStore store;

    StoredBackend(MVStore store) {
        this.store = store;
        StoredDatabase.names(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return inside(gate.readLock(), () -> super.handleMessage(message));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return inside(gate.readLock(), () -> super.handleQuery(query));
    }

    /** Runs work that no commit may cut in two. */
    <T> T within(Supplier<T> work) {
        return inside(gate.readLock(), work);
    }

    void alone(Runnable work) {
        inside(gate.writeLock(), () -> {
            work.run();
            return true;
        });
    }

    private static <T> T inside(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
