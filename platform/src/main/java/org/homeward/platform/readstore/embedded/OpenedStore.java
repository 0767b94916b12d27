package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the read store while it is open, and the server over it.
 *
 * @param store the file
 * @param backend what the server answers from
 * @param server the server
 */
record OpenedStore(MVStore store, StoredBackend backend, MongoServer server) {
    static final String FILE = "documents.mv";

    private static final Logger LOG = LoggerFactory.getLogger(OpenedStore.class);
    private static final Set<Integer> BROKEN =
            Set.of(DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_READING_FAILED);
    private static final int CACHE_MEGABYTES = 32;
    private static final int NO_COMPACTION = 0;

    /**
     * Opens the file and serves it. A file that cannot be read is made anew, because everything in it comes from events.
     *
     * @param folder where the file is
     * @param port the port of this machine; 0 for any that is free
     * @param answersWhenWritten whether a request is answered only when what it changed is in the file
     */
    static OpenedStore open(Path folder, int port, boolean answersWhenWritten) {
        var store = open(folder.resolve(FILE));
        var backend = new StoredBackend(store, answersWhenWritten);
        var server = new MongoServer(backend);
        try {
            server.bind("127.0.0.1", port);
        } catch (RuntimeException portIsTaken) {
            store.closeImmediately();
            throw portIsTaken;
        }
        return new OpenedStore(store, backend, server);
    }

    int port() {
        return server.getLocalAddress().getPort();
    }

    StoredCollection collection(String database, String collection) {
        return ((StoredDatabase) backend.resolveDatabase(database)).collection(collection);
    }

    /** Space is given back while the store runs; the compaction of H2 at closing moves chunks and fails at times. */
    void close() {
        backend.alone(store::commit);
        server.shutdownNow();
        if (!store.isClosed()) {
            store.close(NO_COMPACTION);
        }
    }

    /** Leaves the file as it is. */
    void abandon() {
        backend.alone(store::closeImmediately);
        server.shutdownNow();
    }

    private static MVStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
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
}
