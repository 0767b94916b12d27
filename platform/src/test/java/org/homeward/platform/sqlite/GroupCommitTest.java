package org.homeward.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of owners; that a note has an owner is only looked at when the transaction is to be committed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupCommitTest {
    private static final int NOBODY = 99;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private GroupCommit<Notes> store;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<Thread> writers = new ArrayList<>();

    private record Notes(Connection connection) implements GroupCommit.Tables {
        static Notes on(Connection connection) throws SQLException {
            var notes = new Notes(connection);
            notes.run("PRAGMA foreign_keys = ON");
            notes.run("CREATE TABLE IF NOT EXISTS owners (id INTEGER PRIMARY KEY)");
            notes.run("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL"
                    + " REFERENCES owners (id) DEFERRABLE INITIALLY DEFERRED)");
            notes.run("INSERT OR IGNORE INTO owners VALUES (1)");
            return notes;
        }

        void run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void note(int id, int owner) throws SQLException {
            run("INSERT INTO notes VALUES (" + id + ", " + owner + ")");
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open_the_file() throws SQLException {
        store = new GroupCommit<>(folder.resolve("notes.db"), Notes::on);
    }

    @AfterEach
    void close_the_file() {
        callers.shutdown();
        store.close();
    }

    @Test
    void when_a_commit_fails_nobody_whose_write_was_in_it_is_told_that_it_is_stored() throws Exception {
        var outcomes =
                inOneTransaction(notes -> notes.note(2, 1), notes -> notes.note(3, NOBODY), notes -> notes.note(4, 1));

        assertThat(outcomes).containsExactly(false, false, false);
        assertThat(notes()).containsExactly(1);
        store.write(notes -> notes.note(5, 1));
        assertThat(store.fault()).isEmpty();
        assertThat(notes()).containsExactly(1, 5);
    }

    @Test
    void what_violates_by_itself_is_undone_as_a_whole_and_alone() throws Exception {
        var outcomes = inOneTransaction(
                notes -> notes.note(2, 1),
                notes -> {
                    notes.note(3, 1);
                    notes.note(1, 1);
                },
                notes -> notes.note(4, 1));

        assertThat(outcomes).containsExactly(true, false, true);
        assertThat(notes()).containsExactly(1, 2, 4);
        assertThat(store.fault()).isEmpty();
    }

    @Test
    void any_other_error_fails_the_whole_transaction() throws Exception {
        var outcomes = inOneTransaction(
                notes -> notes.note(2, 1),
                notes -> notes.run("INSERT INTO nowhere VALUES (1)"),
                notes -> notes.note(4, 1));

        assertThat(outcomes).containsExactly(false, false, false);
        assertThat(notes()).containsExactly(1);
    }

    /** The first note holds the writer up until all of these wait for it; whether each was stored. */
    @SafeVarargs
    private List<Boolean> inOneTransaction(GroupCommit.Write<Notes>... writes) throws Exception {
        var begun = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var first = callers.submit(() -> isStored(notes -> {
            notes.note(1, 1);
            begun.countDown();
            Uninterruptibles.awaitUninterruptibly(held);
        }));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        var waiting = new ArrayList<Future<Boolean>>();
        for (var write : writes) {
            waiting.add(callers.submit(() -> isStored(write)));
            awaitWaiting(1 + waiting.size());
        }
        held.countDown();
        assertThat(first.get()).isTrue();
        var outcomes = new ArrayList<Boolean>();
        for (var one : waiting) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private boolean isStored(GroupCommit.Write<Notes> write) {
        synchronized (writers) {
            writers.add(Thread.currentThread());
        }
        try {
            store.write(write);
            return true;
        } catch (SQLException notWritten) {
            return false;
        }
    }

    private void awaitWaiting(int many) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (waiting() < many) {
            assertThat(System.nanoTime()).as("all wait for the writer").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private long waiting() {
        synchronized (writers) {
            return writers.stream()
                    .filter(writer -> writer.getState() == Thread.State.WAITING)
                    .count();
        }
    }

    private List<Integer> notes() throws SQLException {
        try (var readers = new Readers(folder.resolve("notes.db"))) {
            return readers.list("SELECT id FROM notes ORDER BY id", statement -> {}, row -> row.getInt(1));
        }
    }
}
