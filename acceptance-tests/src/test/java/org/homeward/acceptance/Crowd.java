package org.homeward.acceptance;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;

/**
 * Requests that are all on their way before one of them arrives: each has sent its head on a connection of its own, and
 * none its body before the last has come so far.
 */
final class Crowd {
    private final CountDownLatch missing;

    /** So many requests. */
    Crowd(int size) {
        missing = new CountDownLatch(size);
    }

    /** A body that is sent once everybody is there. */
    BodyPublisher holding(byte[] body) {
        var held = BodyPublishers.ofByteArray(body);
        return BodyPublishers.fromPublisher(
                connection -> {
                    missing.countDown();
                    Thread.startVirtualThread(() -> {
                        awaitAll();
                        held.subscribe(connection);
                    });
                },
                body.length);
    }

    private void awaitAll() {
        try {
            missing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
