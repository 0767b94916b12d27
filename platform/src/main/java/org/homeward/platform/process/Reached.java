package org.homeward.platform.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackingToken;
import org.homeward.platform.process.EventLoop.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a loop has read. It is remembered now and then, not after each round: after a crash what was read since comes
 * again.
 */
final class Reached {
    private static final Logger LOG = LoggerFactory.getLogger(Reached.class);
    private static final int SEGMENT = 0;

    private final Settings settings;
    private final Object moved = new Object();
    private volatile @Nullable TrackingToken token;
    private @Nullable TrackingToken remembered;
    private long rememberedAtNanos;
    private int waiting;

    Reached(Settings settings) {
        this.settings = settings;
    }

    /** Claims the events for this process; how far they were read. */
    @Nullable
    TrackingToken claim() {
        var tokens = settings.tokens();
        if (tokens.fetchSegments(settings.name()).length == 0) {
            var first = settings.events().createTailToken();
            if (!covers(first, settings.events().createHeadToken())) {
                LOG.warn("{} does not know how far it had read and begins with the first event", settings.name());
            }
            tokens.initializeTokenSegments(settings.name(), 1, first);
        }
        var claimed = tokens.fetchToken(settings.name(), SEGMENT);
        remembered = claimed;
        rememberedAtNanos = System.nanoTime();
        move(claimed);
        return claimed;
    }

    /** Keeps the claim while there is nothing to read. */
    void keepClaim() {
        settings.tokens().extendClaim(settings.name(), SEGMENT);
    }

    /** Forgets how far it was read. */
    void forget() {
        if (settings.tokens().fetchSegments(settings.name()).length > 0) {
            settings.tokens().fetchToken(settings.name(), SEGMENT);
            settings.tokens().deleteToken(settings.name(), SEGMENT);
        }
        move(null);
    }

    void move(@Nullable TrackingToken to) {
        synchronized (moved) {
            token = to;
            moved.notifyAll();
        }
    }

    boolean isRemembered() {
        var now = token;
        return now == null || now.equals(remembered);
    }

    /** Whether it was not remembered for so long. */
    boolean isUnrememberedFor(Duration time) {
        return !isRemembered() && System.nanoTime() - rememberedAtNanos > time.toNanos();
    }

    void remember() {
        var now = token;
        if (now != null && !isRemembered()) {
            settings.tokens().storeToken(now, settings.name(), SEGMENT);
            remembered = now;
        }
        rememberedAtNanos = System.nanoTime();
    }

    /** How many events are stored that were not read. */
    long lag() {
        return position(settings.events().createHeadToken()) - position(token);
    }

    /** Whether every event that is stored now has been read. */
    boolean isAtHead() {
        return covers(token, settings.events().createHeadToken());
    }

    /** Waits until every event that was stored at some moment of the wait has been read, or says it was not. */
    boolean awaitHead(Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        waiting(1);
        try {
            do {
                if (!await(settings.events().createHeadToken(), deadline)) {
                    return false;
                }
            } while (!isAtHead());
            return true;
        } finally {
            waiting(-1);
        }
    }

    /** Returns at that time, or as soon as somebody waits. */
    void pauseUntil(long nanoTime) throws InterruptedException {
        synchronized (moved) {
            var left = nanoTime - System.nanoTime();
            while (waiting == 0 && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(moved, left);
                left = nanoTime - System.nanoTime();
            }
        }
    }

    private boolean await(@Nullable TrackingToken head, long deadline) throws InterruptedException {
        synchronized (moved) {
            while (!covers(token, head)) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(moved, left);
            }
            return true;
        }
    }

    private void waiting(int more) {
        synchronized (moved) {
            waiting += more;
            moved.notifyAll();
        }
    }

    private static boolean covers(@Nullable TrackingToken reached, @Nullable TrackingToken head) {
        return head == null || (reached != null && reached.covers(head));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
