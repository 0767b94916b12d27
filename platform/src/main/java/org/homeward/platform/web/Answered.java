package org.homeward.platform.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.homeward.platform.messaging.Unavailable;

/** Waits for an answer on the thread of the request. */
public final class Answered {
    private static final int LONGEST_WAIT_SECONDS = 30;

    private Answered() {}

    /**
     * The answer; any other outcome is thrown as the exception that dispatchers promise.
     *
     * @throws Unavailable if there is none in time; the message may still be carried out, and may be sent again
     */
    public static <T> T by(CompletableFuture<T> future) {
        try {
            return future.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new Unavailable();
            }
            throw e.getCause() instanceof RuntimeException answer ? answer : e;
        }
    }
}
