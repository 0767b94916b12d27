package org.homeward.acceptance;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what follows a moment later: a read model, a policy, the end of work at hand. */
final class Eventually {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Eventually() {}

    /** The first value that holds; the last one seen when none does in a minute, for the assertion to judge. */
    static <T> T value(Supplier<T> asked, Predicate<T> holds) {
        return value(LIMIT, asked, holds);
    }

    /** The same with another limit than a minute. */
    static <T> T value(Duration limit, Supplier<T> asked, Predicate<T> holds) {
        var end = System.nanoTime() + limit.toNanos();
        var value = asked.get();
        while (!holds.test(value) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            value = asked.get();
        }
        return value;
    }

    /**
     * Ends with the work that is at hand.
     *
     * @throws IllegalStateException if that takes longer, with what is said then
     */
    static void ended(ExecutorService threads, Duration patience, Supplier<String> otherwise) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(otherwise.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
