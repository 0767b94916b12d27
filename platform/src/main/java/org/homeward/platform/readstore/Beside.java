package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.in;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.homeward.platform.mongo.MongoTokens;
import org.jspecify.annotations.Nullable;

/** What is not live and follows the events all the same, for one rebuild or for none. */
final class Beside {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private final List<? extends Projector<?>> projectors;
    private final ProjectionProcessor.Surroundings around;
    private volatile @Nullable BesideProcessor processor;
    private volatile String follower = "";

    Beside(List<? extends Projector<?>> projectors, ProjectionProcessor.Surroundings around) {
        this.projectors = projectors;
        this.around = around;
    }

    /** Follows what the state says, and nothing else. */
    synchronized void follow(Optional<RebuildState> state) {
        if (processor != null
                && state.filter(wanted -> wanted.follower().equals(follower)).isEmpty()) {
            stop();
        }
        if (processor == null && state.isPresent()) {
            follower = state.get().follower();
            processor = new BesideProcessor(projectors, around, state.get());
        } else if (processor != null) {
            processor.goOn();
        }
    }

    synchronized void stop() {
        var current = processor;
        if (current != null) {
            current.close();
        }
        processor = null;
    }

    /** Forgets how far a rebuild had followed. */
    void forget(RebuildState state) {
        var followers = IntStream.rangeClosed(0, state.turns())
                .mapToObj(state::follower)
                .toList();
        around.store().tokens().deleteMany(in(MongoTokens.PROCESSOR, followers));
    }

    /** The position of the last event applied, here or by another process; -1 before the first. */
    long position() {
        var current = processor;
        var own = current == null ? OptionalLong.empty() : current.position();
        return own.orElseGet(this::stored);
    }

    /** Waits until it has followed up to a position; false if that takes too long. */
    boolean awaits(long position) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (position() < position) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private long stored() {
        return new StoredPosition(around.store(), follower).now().orElse(-1);
    }
}
