package org.homeward.platform.sqlite;

import com.google.common.util.concurrent.Uninterruptibles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that writes everything: it commits all that has queued up in one transaction, so that many callers share
 * one flush of the disk. Only what a write itself violates fails that write alone; any other error fails the whole
 * batch, rolls it back and reopens the connection, and the store is not writable until a batch succeeds again; while it
 * is not, the thread tries by itself once a second, because who is not ready is not asked for anything.
 *
 * @param <T> the tables that are written
 */
public final class GroupCommit<T extends GroupCommit.Tables> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int QUEUE_MAX = 10_000;
    private static final int BATCH_MAX = 512;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** The writer's statements on one connection. */
    public interface Tables extends AutoCloseable {
        /** Remembers what the tables keep in memory; running the result takes them back there. */
        default Runnable mark() {
            return () -> {};
        }

        @Override
        void close() throws SQLException;
    }

    /**
     * Makes the tables of a connection.
     *
     * @param <T> the tables
     */
    @FunctionalInterface
    public interface Opening<T> {
        /** The tables, created when they are missing. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Something to write.
     *
     * @param <T> the tables it writes to
     */
    @FunctionalInterface
    public interface Write<T> {
        /** Writes it. */
        void to(T tables) throws SQLException;
    }

    private enum Kind {
        ONE_STATEMENT,
        STATEMENTS,
        LAST
    }

    private record Pending<T>(Write<T> write, Kind kind, CompletableFuture<Boolean> done) {}

    private final BlockingQueue<Pending<T>> queue = new LinkedBlockingQueue<>(QUEUE_MAX);
    private final AtomicReference<Optional<Throwable>> fault = new AtomicReference<>(Optional.empty());
    private final Path file;
    private final WriterConnection<T> connection;
    private final Thread writer;
    private volatile boolean finished;

    /** Opens the file and starts the writer. */
    public GroupCommit(Path file, Opening<T> opening) throws SQLException {
        this.file = file;
        connection = new WriterConnection<>(file, opening);
        connection.open();
        writer = Thread.ofPlatform().name(file.getFileName() + "-writer").start(this::run);
    }

    /**
     * Writes and returns once it is on disk. An interrupted caller still waits for its result.
     *
     * @throws SQLException if it was not written
     */
    public void write(Write<T> write) throws SQLException {
        write(write, Kind.STATEMENTS);
    }

    /**
     * As {@link #write}, for what is a single statement: it is undone as a whole when it fails, so that it needs no
     * savepoint, which would cost as much again.
     *
     * @throws SQLException if it was not written
     */
    public void writeStatement(Write<T> write) throws SQLException {
        write(write, Kind.ONE_STATEMENT);
    }

    private void write(Write<T> write, Kind kind) throws SQLException {
        var pending = new Pending<>(write, kind, new CompletableFuture<>());
        Uninterruptibles.putUninterruptibly(queue, pending);
        if (finished) {
            pending.done().completeExceptionally(new SQLException(file.getFileName() + " is closed"));
        }
        try {
            pending.done().join();
        } catch (CompletionException failed) {
            throw new SQLException("not written", failed.getCause());
        }
    }

    /** Why the last batch could not be written; empty when the store is writable. */
    public Optional<Throwable> fault() {
        return fault.get();
    }

    @Override
    public void close() {
        var last = new Pending<T>(tables -> {}, Kind.LAST, new CompletableFuture<>());
        Uninterruptibles.putUninterruptibly(queue, last);
        Uninterruptibles.joinUninterruptibly(writer);
    }

    private void run() {
        var running = true;
        while (running) {
            var batch = next();
            running = batch.stream().noneMatch(pending -> pending.kind() == Kind.LAST);
            if (batch.isEmpty()) {
                tryAgain();
            } else {
                commit(batch);
            }
        }
        connection.shut();
        finished = true;
        var late = new ArrayList<Pending<T>>();
        queue.drainTo(late);
        late.forEach(
                pending -> pending.done().completeExceptionally(new SQLException(file.getFileName() + " is closed")));
    }

    /** All that waits; nothing only while the store is not writable and nobody wants to write. */
    private List<Pending<T>> next() {
        var batch = new ArrayList<Pending<T>>(BATCH_MAX);
        while (batch.isEmpty()) {
            try {
                var first =
                        fault().isEmpty() ? queue.take() : queue.poll(BETWEEN_TRIES.toNanos(), TimeUnit.NANOSECONDS);
                if (first == null) {
                    return batch;
                }
                batch.add(first);
            } catch (InterruptedException nobodyInterruptsTheWriter) {
                LOG.warn("the writer of {} was interrupted and goes on", file.getFileName());
            }
        }
        queue.drainTo(batch, BATCH_MAX - 1);
        return batch;
    }

    private void writable() {
        if (fault.getAndSet(Optional.empty()).isPresent()) {
            LOG.warn("{} can be written again", file.getFileName());
        }
    }

    private void tryAgain() {
        try {
            connection.writeOnePage();
            writable();
        } catch (SQLException | RuntimeException still) {
            fault.set(Optional.of(still));
            connection.shut();
        }
    }

    private void commit(List<Pending<T>> batch) {
        try {
            var refused = new IdentityHashMap<Pending<T>, SQLException>();
            connection.begin();
            for (var pending : batch) {
                connection
                        .write(pending.write(), pending.kind() != Kind.STATEMENTS)
                        .ifPresent(failed -> refused.put(pending, failed));
            }
            connection.commit();
            writable();
            batch.forEach(pending -> answer(pending, refused.get(pending)));
        } catch (SQLException | RuntimeException broken) {
            if (fault.getAndSet(Optional.of(broken)).isEmpty()) { // under load the next ones say the same
                LOG.error(
                        "{} could not take a batch of {} and cannot be written",
                        file.getFileName(),
                        batch.size(),
                        broken);
            }
            connection.shut();
            batch.forEach(pending -> answer(pending, broken));
        }
    }

    private static void answer(Pending<?> pending, @Nullable Throwable failure) {
        if (failure == null) {
            pending.done().complete(true);
        } else {
            pending.done().completeExceptionally(failure);
        }
    }
}
