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

/**
 * Lets no request run while the store is being committed, so that a commit never holds half of one. It answers before or
 * after the commit.
 */
final class StoredBackend extends AbstractMongoBackend {
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final MVStore store;
    private final boolean answersWhenWritten;

    StoredBackend(MVStore store, boolean answersWhenWritten) {
        this.store = store;
        this.answersWhenWritten = answersWhenWritten;
        StoredDatabase.names(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var answer = inside(gate.readLock(), () -> super.handleMessage(message));
        if (answersWhenWritten && store.hasUnsavedChanges()) {
            alone(this::commit); // one commit answers all who wait for the gate
        }
        return answer;
    }

    private void commit() {
        if (store.hasUnsavedChanges()) {
            store.commit();
        }
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
