package org.homeward.platform.privacy;

import java.time.Duration;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps keys and events in agreement: before anything else of this process begins, every key that is destroyed according
 * to the events is destroyed; from then on destruction follows its event at once and new keys are announced.
 */
final class KeyKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StoredKeys keys;
    private final KeyDestruction destruction;
    private final KeyAnnouncer announcer;
    private final Registration subscription;
    private final Thread thread;
    private final Duration lookEvery;
    private long lookedAt = System.nanoTime();
    private volatile boolean closing;

    /** Keeps the keys of a process that is alone with them. */
    KeyKeeper(StoredKeys keys, KeyDestruction destruction, KeyAnnouncer announcer, EventBus events) {
        this(keys, destruction, announcer, events, Duration.ZERO);
    }

    /** Keeps keys that others keep as well, and looks so often for what they left undone. */
    KeyKeeper(
            StoredKeys keys, KeyDestruction destruction, KeyAnnouncer announcer, EventBus events, Duration lookEvery) {
        this.lookEvery = lookEvery;
        this.keys = keys;
        this.destruction = destruction;
        this.announcer = announcer;
        subscription = events.subscribe(destruction::follow);
        destruction.catchUp();
        thread = Thread.ofPlatform().name("key-keeper").start(this::run);
    }

    /** Whether keys are still there that should be destroyed. */
    boolean isBehind() {
        return destruction.isBehind();
    }

    @Override
    public void close() {
        closing = true;
        subscription.cancel();
        keys.wake();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            try {
                agree();
            } catch (RuntimeException failed) {
                LOG.warn("keys and events do not agree yet; it is tried again", failed);
            }
            keys.awaitUnannounced(PAUSE);
        }
    }

    private void agree() {
        keys.noticeDestroyed();
        if (destruction.isBehind() || isTimeToLook()) {
            destruction.catchUp();
        }
        announcer.announce();
    }

    /** Where others destroy keys as well, one may have failed between the event and the key. */
    private boolean isTimeToLook() {
        if (lookEvery.isZero() || System.nanoTime() - lookedAt < lookEvery.toNanos()) {
            return false;
        }
        lookedAt = System.nanoTime();
        return true;
    }
}
