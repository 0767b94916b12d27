package org.homeward.platform.readstore.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of the Mongo protocol in this process, over one file. One committer writes documents and tokens to the file
 * together; what a kill takes is taken from both. When the file cannot be written, everything since the last commit is
 * given up: whoever writes is told to pause, the file is opened again as soon as there is space, and they go on from what
 * it holds.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int COMMIT_MILLIS = 1_000;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 60;
    private static final int TARGET_FILL_PERCENT = 40;
    private static final int COMPACTION_BYTES = 8 << 20;
    private static final int ANY_PORT = 0;
    private static final int PROBE_BYTES = 1 << 20;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Who writes to the store and has to begin again from what is left of it. */
    public interface Writer {
        /** Nothing can be written from now on. */
        void pause();

        /** The store is open again, as its last commit left it. */
        void resume();
    }

    private final Path folder;
    private final int port;
    private final boolean answersWhenWritten;
    private final ScheduledExecutorService committer;
    private final ScheduledFuture<?> commits;
    private volatile OpenedStore opened;
    private volatile Optional<Throwable> fault = Optional.empty();
    private volatile Writer writer = new Nobody();
    private boolean isOut;
    private long triedNanos;
    private long committed;

    /** Opens the store of a folder and serves it on a port of this machine only. */
    public EmbeddedMongo(Path folder) {
        this(folder, ANY_PORT, false);
    }

    /** The same on a port, for other processes: what was answered outlives a kill of this one. */
    public static EmbeddedMongo forOthers(Path folder, int port) {
        return new EmbeddedMongo(folder, port, true);
    }

    private EmbeddedMongo(Path folder, int wished, boolean answersWhenWritten) {
        this.folder = folder;
        this.answersWhenWritten = answersWhenWritten;
        opened = OpenedStore.open(folder, wished, answersWhenWritten);
        port = opened.port();
        committer = Executors.newSingleThreadScheduledExecutor(work ->
                Thread.ofPlatform().daemon().name("read-store-committer").unstarted(work));
        commits = committer.scheduleWithFixedDelay(this::tick, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Where the server listens. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Tells this writer from now on, and no other. */
    public void tell(Writer told) {
        writer = told;
    }

    /** Why documents cannot be kept; empty when they can. */
    public Optional<Throwable> fault() {
        return fault;
    }

    /** The file as it is open now. */
    OpenedStore opened() {
        return opened;
    }

    /** Those of the documents that are there, by id, as the bytes the protocol has for them. */
    public Map<String, byte[]> read(String database, String collection, Collection<String> ids) {
        var current = opened;
        return current.backend()
                .within(() -> current.collection(database, collection).read(ids));
    }

    /** All documents of a collection in the order of their ids, as they are when this is asked. */
    public void forEach(String database, String collection, BiConsumer<String, byte[]> action) {
        opened.collection(database, collection).forEach(action);
    }

    /** Stores documents under their ids. */
    public void put(String database, String collection, Map<String, byte[]> documents) {
        var current = opened;
        current.backend().within(() -> current.collection(database, collection).put(documents));
    }

    /** A scheduled task that throws is never run again. */
    private void tick() {
        try {
            if (isOut) {
                reopen();
            } else {
                opened.backend().alone(this::commitAndCompact);
            }
        } catch (IOException | RuntimeException broken) {
            try {
                out(broken);
            } catch (RuntimeException further) {
                LOG.error("the read store could not be left as it was; it is opened again all the same", further);
            }
        }
    }

    /** H2 closes the file when a write fails, also one that it makes for itself while documents are put. */
    private void commitAndCompact() {
        var store = opened.store();
        if (store.isClosed()) {
            throw new IllegalStateException("the file was closed because something could not be written to it");
        }
        if (store.hasUnsavedChanges()) {
            store.commit();
            committed++;
            if (committed % COMMITS_BETWEEN_COMPACTIONS == 0) {
                store.compact(TARGET_FILL_PERCENT, COMPACTION_BYTES);
            }
        }
        fault = Optional.empty();
    }

    private void out(Exception broken) {
        if (fault.isEmpty()) {
            LOG.error("the read store cannot be written; it goes on from its last commit when it can", broken);
        }
        fault = Optional.of(broken);
        triedNanos = System.nanoTime();
        if (!isOut) {
            isOut = true;
            try {
                opened.abandon();
            } finally {
                writer.pause();
            }
        }
    }

    private void reopen() throws IOException {
        if (System.nanoTime() - triedNanos < PAUSE_NANOS) {
            return;
        }
        probe();
        opened = OpenedStore.open(folder, port, answersWhenWritten);
        isOut = false;
        LOG.warn("the read store is open again, as its last commit left it");
        writer.resume();
    }

    /** Whether there is space for a commit. */
    private void probe() throws IOException {
        var file = folder.resolve("probe");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var content = ByteBuffer.allocate(PROBE_BYTES);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        commits.cancel(false);
        committer.close(); // waits for the commit at hand
        if (fault.isPresent()) {
            opened.abandon();
        } else {
            opened.close();
        }
    }

    private static final class Nobody implements Writer {
        @Override
        public void pause() {}

        @Override
        public void resume() {}
    }
}
