package org.homeward.platform.readstore;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How far the read models have followed the events. */
public final class ReadProgress {
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private final ProjectionProcessor processor;

    /** The progress of a processor. */
    public ReadProgress(ProjectionProcessor processor) {
        this.processor = processor;
    }

    /** Waits until the event at the position is applied; false when it is not after the timeout. */
    public boolean awaitCaughtUp(long position, Duration timeout) {
        var end = System.nanoTime() + timeout.toNanos();
        while (processor.position().orElse(-1) < position) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    /** Waits until everything stored by now is applied; false when it is not after the timeout. */
    public boolean awaitCaughtUp(Duration timeout) {
        return awaitCaughtUp(processor.head().orElse(-1), timeout);
    }

    /** How much of all events is applied, from 0 to 100. */
    public int percent() {
        var events = processor.head().orElse(-1) + 1;
        var applied = processor.position().orElse(-1) + 1;
        return events <= 0 ? 100 : (int) Math.min(100, applied * 100 / events);
    }
}
