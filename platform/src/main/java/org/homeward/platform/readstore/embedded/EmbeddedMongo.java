package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of the Mongo protocol in this process, over one file. One committer writes documents and tokens to the file
 * together; what a kill takes is taken from both.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int CACHE_MEGABYTES = 32;
    private static final int COMMIT_MILLIS = 200;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 300;
    private static final int TARGET_FILL_PERCENT = 40;
    private static final int COMPACTION_BYTES = 8 << 20;
    private static final int COMPACTION_AT_STOP_MILLIS = 500;

    private final MVStore store;
    private final StoredBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService committer;
    private final ScheduledFuture<?> commits;
    private long committed;

    /** Opens the store of a folder and serves it on a port of this machine only. */
    public EmbeddedMongo(Path folder) {
        store = open(folder);
        backend = new StoredBackend(store);
        server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        committer = Executors.newSingleThreadScheduledExecutor(work ->
                Thread.ofPlatform().daemon().name("read-store-committer").unstarted(work));
        commits = committer.scheduleWithFixedDelay(this::commit, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Where the server listens. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    private static MVStore open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MVStore.Builder()
                .fileName(folder.resolve("readstore.mv").toString())
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

    @Override
    public void close() {
        commits.cancel(false);
        committer.shutdown();
        backend.alone(store::commit);
        server.shutdownNow();
        if (!store.isClosed()) {
            store.close(COMPACTION_AT_STOP_MILLIS);
        }
    }
}
