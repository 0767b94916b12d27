package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of the Mongo protocol in this process, over one file. One committer writes documents and tokens to the file
 * together; what a kill takes is taken from both.
 */
public final class EmbeddedMongo implements AutoCloseable {
    static final String FILE = "documents.mv";

    private static final Set<Integer> BROKEN =
            Set.of(DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_READING_FAILED);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int CACHE_MEGABYTES = 32;
    private static final int COMMIT_MILLIS = 1_000;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 60;
    private static final int TARGET_FILL_PERCENT = 40;
    private static final int COMPACTION_BYTES = 8 << 20;
    private static final int NO_COMPACTION = 0;
    private static final int ANY_PORT = 0;

    private final MVStore store;
    private final StoredBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService committer;
    private final ScheduledFuture<?> commits;
    private long committed;

    /** Opens the store of a folder and serves it on a port of this machine only. */
    public EmbeddedMongo(Path folder) {
        this(folder, ANY_PORT);
    }

    EmbeddedMongo(Path folder, int port) {
        store = open(folder);
        backend = new StoredBackend(store);
        server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        committer = Executors.newSingleThreadScheduledExecutor(work ->
                Thread.ofPlatform().daemon().name("read-store-committer").unstarted(work));
        commits = committer.scheduleWithFixedDelay(this::commit, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Where the server listens. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Those of the documents that are there, by id, as the bytes the protocol has for them. */
    public Map<String, byte[]> read(String database, String collection, Collection<String> ids) {
        return backend.within(() -> collection(database, collection).read(ids));
    }

    /** All documents of a collection in the order of their ids, as they are when this is asked. */
    public void forEach(String database, String collection, BiConsumer<String, byte[]> action) {
        collection(database, collection).forEach(action);
    }

    /** Stores documents under their ids. */
    public void put(String database, String collection, Map<String, byte[]> documents) {
        backend.within(() -> collection(database, collection).put(documents));
    }

    private StoredCollection collection(String database, String collection) {
        return ((StoredDatabase) backend.resolveDatabase(database)).collection(collection);
    }

    /** Opens the file; one that cannot be read is made anew, because everything in it comes from events. */
    private static MVStore open(Path folder) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return openFile(file);
        } catch (MVStoreException unreadable) {
            if (!BROKEN.contains(unreadable.getErrorCode())) {
                throw unreadable;
            }
            LOG.warn("the read store cannot be read and is rebuilt from the events");
            return startAnew(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MVStore startAnew(Path file) {
        try {
            Files.delete(file);
            return openFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MVStore openFile(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .compress()
                .open();
    }

    private void commit() {
        try {
            backend.alone(this::commitAndCompact);
        } catch (RuntimeException e) {
            // a scheduled task that throws is never run again
            LOG.error("the read store could not be committed; it is tried again", e);
        }
    }

    private void commitAndCompact() {
        if (!store.hasUnsavedChanges()) {
            return;
        }
        store.commit();
        committed++;
        if (committed % COMMITS_BETWEEN_COMPACTIONS == 0) {
            store.compact(TARGET_FILL_PERCENT, COMPACTION_BYTES);
        }
    }

    /** Space is given back while the store runs; the compaction of H2 at closing moves chunks and fails at times. */
    @Override
    public void close() {
        commits.cancel(false);
        committer.shutdown();
        backend.alone(store::commit);
        server.shutdownNow();
        if (!store.isClosed()) {
            store.close(NO_COMPACTION);
        }
    }
}
