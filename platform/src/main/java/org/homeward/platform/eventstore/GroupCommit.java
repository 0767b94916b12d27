package org.homeward.platform.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that writes everything: it commits all that has queued up in one transaction, so that many callers share
 * one flush of the disk. Only what a write itself violates fails that write alone; any other error fails the whole
 * batch, rolls it back and reopens the connection, and the store is not writable until a batch succeeds again.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int QUEUE_MAX = 10_000;
    private static final int BATCH_MAX = 512;

    /** Something to write on the writer's connection. */
    @FunctionalInterface
    interface Write {
        void to(EventTable table) throws SQLException;
    }

    private record Pending(Write write, boolean last, CompletableFuture<Boolean> done) {}

    private record Opened(Connection connection, Statement control, EventTable table) {
        void run(String sql) throws SQLException {
            control.execute(sql);
        }
    }

    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>(QUEUE_MAX);
    private final AtomicReference<Optional<Throwable>> fault = new AtomicReference<>(Optional.empty());
    private final Path file;
    private final Thread writer;
    private @Nullable Opened open;
    private volatile boolean finished;

    GroupCommit(Path file) throws SQLException {
        this.file = file;
        opened();
        writer = Thread.ofPlatform().name("event-store-writer").start(this::run);
    }

    /**
     * Writes and returns once it is on disk. An interrupted caller still waits for its result.
     *
     * @throws SQLException if it was not written
     */
    void write(Write write) throws SQLException {
        var pending = new Pending(write, false, new CompletableFuture<>());
        put(pending);
        if (finished) {
            pending.done().completeExceptionally(new SQLException("the event store is closed"));
        }
        try {
            pending.done().join();
        } catch (CompletionException failed) {
            throw new SQLException("not written", failed.getCause());
        }
    }

    /** Why the last batch could not be written; empty when the store is writable. */
    Optional<Throwable> fault() {
        return fault.get();
    }

    @Override
    public void close() {
        put(new Pending(table -> {}, true, new CompletableFuture<>()));
        var interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Pending pending) {
        var interrupted = false;
        while (true) {
            try {
                queue.put(pending);
                break;
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var running = true;
        while (running) {
            var batch = next();
            running = batch.stream().noneMatch(Pending::last);
            commit(batch);
        }
        shut();
        finished = true;
        var late = new ArrayList<Pending>();
        queue.drainTo(late);
        late.forEach(pending -> pending.done().completeExceptionally(new SQLException("the event store is closed")));
    }

    private List<Pending> next() {
        var batch = new ArrayList<Pending>(BATCH_MAX);
        while (batch.isEmpty()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException nobodyInterruptsTheWriter) {
                LOG.warn("the event store's writer was interrupted and goes on");
            }
        }
        queue.drainTo(batch, BATCH_MAX - 1);
        return batch;
    }

    private void commit(List<Pending> batch) {
        try {
            var refused = new IdentityHashMap<Pending, SQLException>();
            var current = opened();
            current.run("BEGIN IMMEDIATE");
            for (var pending : batch) {
                write(pending, current, refused);
            }
            current.run("COMMIT");
            fault.set(Optional.empty());
            batch.forEach(pending -> answer(pending, refused.get(pending)));
        } catch (SQLException | RuntimeException broken) {
            fault.set(Optional.of(broken));
            LOG.error("the event store could not write a batch of {}", batch.size(), broken);
            shut();
            batch.forEach(pending -> answer(pending, broken));
        }
    }

    private static void write(Pending pending, Opened current, Map<Pending, SQLException> refused) throws SQLException {
        var mark = current.table().mark();
        current.run("SAVEPOINT one_write");
        try {
            pending.write().to(current.table());
        } catch (SQLException failed) {
            if (!Sqlite.isConstraintViolation(failed)) {
                throw failed;
            }
            current.run("ROLLBACK TO one_write");
            current.table().back(mark);
            refused.put(pending, failed);
        }
        current.run("RELEASE one_write");
    }

    private static void answer(Pending pending, @Nullable Throwable failure) {
        if (failure == null) {
            pending.done().complete(true);
        } else {
            pending.done().completeExceptionally(failure);
        }
    }

    private Opened opened() throws SQLException {
        var current = open;
        if (current == null) {
            var connection = Sqlite.writer(file);
            current = new Opened(connection, connection.createStatement(), EventTable.on(connection));
            open = current;
        }
        return current;
    }

    private void shut() {
        var current = open;
        open = null;
        if (current == null) {
            return;
        }
        try {
            current.table().close();
            current.control().close();
            current.connection().close();
        } catch (SQLException gone) {
            LOG.warn("the event store's connection did not close cleanly", gone);
        }
    }
}
