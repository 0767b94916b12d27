package org.homeward.standalone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** The time of a story: it stands still until it is moved on, never goes back, and after the story runs like any clock. */
final class StoryClock extends Clock {
    private final AtomicReference<Hand> hand;
    private final LongSupplier nanos;
    private final ZoneId zone;

    /** Where the clock stands, and since when it has been running. */
    private record Hand(Instant at, long sinceNanos, boolean running) {
        Instant read(long nanos) {
            return running ? at.plus(Duration.ofNanos(nanos - sinceNanos)) : at;
        }
    }

    private StoryClock(AtomicReference<Hand> hand, LongSupplier nanos, ZoneId zone) {
        this.hand = hand;
        this.nanos = nanos;
        this.zone = zone;
    }

    /** A clock that stands at this instant. */
    static StoryClock at(Instant instant) {
        return at(instant, System::nanoTime);
    }

    /** A clock that stands at this instant and, once it runs, takes its pace from here. */
    static StoryClock at(Instant instant, LongSupplier nanos) {
        return new StoryClock(new AtomicReference<>(new Hand(instant, 0, false)), nanos, ZoneOffset.UTC);
    }

    /** Moves the clock on to this instant, unless it is past it. */
    void advanceTo(Instant instant) {
        hand.updateAndGet(now -> now.at().isBefore(instant) ? new Hand(instant, now.sinceNanos(), now.running()) : now);
    }

    /** Lets the clock run from where it stands. */
    void runOn() {
        hand.updateAndGet(now -> new Hand(now.read(nanos.getAsLong()), nanos.getAsLong(), true));
    }

    @Override
    public Instant instant() {
        return hand.get().read(nanos.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StoryClock(hand, nanos, other);
    }
}
