package org.homeward.console.access;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.rights.RightsHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in events what the users file says: what changed while nobody was running is told at the start, later changes
 * within a second.
 */
final class UserRecorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UserRecorder.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final FileTime NEVER = FileTime.fromMillis(-1);

    private final UserAccounts users;
    private final RightsHistory history;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private FileTime told = NEVER;
    private boolean failing;

    UserRecorder(UserAccounts users, RightsHistory history) {
        this.users = users;
        this.history = history;
        thread = Thread.ofPlatform().name("user-recorder").daemon().unstarted(this::run);
    }

    /** Begins. */
    void start() {
        thread.start();
    }

    /** Tells what is not told yet, if the file has changed. */
    void tell() {
        var changed = users.changedAt();
        if (!changed.equals(told)) {
            users.all().forEach(account -> history.record(account.id(), account.history()));
            told = changed;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                tellOrTryAgain();
            } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOrTryAgain() {
        try {
            tell();
            if (failing) {
                LOG.warn("changes of users are told in events again");
            }
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) { // the next tries say the same
                LOG.warn("changes of users are not told in events; it is tried again every second", failed);
            }
            failing = true;
        }
    }
}
