package org.homeward.platform.process;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.fault.BareFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every event once, in order, in rounds: a round is all that is stored when it begins. How far it has read is
 * remembered after the effects of rounds, never before, so that after a crash the last rounds come again.
 */
public final class EventLoop {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    private static final Duration CLAIM_EVERY = Duration.ofSeconds(5);
    private static final Duration REMEMBER_EVERY = Duration.ofMillis(100);

    /** Rounds that nobody waits for begin so far apart, because many small ones cost more than the events in them. */
    private static final Duration APART = Duration.ofMillis(10);

    /** What is done with the events. */
    public interface Reader {
        /** Whether an event of this type belongs into a round; the others are passed over. */
        boolean wants(Class<?> payloadType);

        /** Does what the events ask for; once it returns, they are not read again. */
        void read(List<TrackedEventMessage<?>> round) throws InterruptedException;
    }

    /**
     * What a loop works with.
     *
     * @param name the name under which it remembers how far it has read
     * @param roundMost how many events a round has at most
     * @param events the events
     * @param tokens where it remembers
     */
    public record Settings(
            String name, int roundMost, StreamableMessageSource<TrackedEventMessage<?>> events, TokenStore tokens) {}

    private final Settings settings;
    private final Reader reader;
    private final Reached reached;
    private final Semaphore gate = new Semaphore(1, true);
    private final Object rounds = new Object();
    private boolean inRound;
    private volatile boolean running;
    private volatile boolean following;
    private volatile Optional<Throwable> fault = Optional.empty();
    private @Nullable Thread thread;

    /** A loop for this reader; it does nothing until started. */
    public EventLoop(Settings settings, Reader reader) {
        this.settings = settings;
        this.reader = reader;
        reached = new Reached(settings);
    }

    /** Starts to read where it was left, or at the first event. */
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name(settings.name()).start(this::run);
        }
    }

    /** Stops after the current round. */
    public synchronized void stop() {
        var current = thread;
        if (current == null) {
            return;
        }
        synchronized (rounds) {
            running = false;
            if (!inRound) {
                current.interrupt();
            }
        }
        Uninterruptibles.joinUninterruptibly(current);
        thread = null;
    }

    /** Forgets how far it has read; only while it is stopped. */
    public synchronized void forget() {
        if (running) {
            throw new IllegalStateException(settings.name() + " is running");
        }
        reached.forget();
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return running;
    }

    /** Whether it is this process that reads; of several that share their process state, one does. */
    public boolean isFollowing() {
        return following;
    }

    /** Why what is to be read here was not; empty when it was, and when another process reads. */
    public Optional<Throwable> fault() {
        return fault;
    }

    /** Keeps the loop from beginning another round until released; returns once the current one is over. */
    public Hold hold() throws InterruptedException {
        gate.acquire();
        return gate::release;
    }

    /** Keeps a loop from reading. */
    @FunctionalInterface
    public interface Hold {
        /** Lets it read again. */
        void release();
    }

    /** How many events are stored that it has not read. */
    public long lag() {
        return reached.lag();
    }

    /** Whether every event that is stored now has been read. */
    public boolean isAtHead() {
        return reached.isAtHead();
    }

    /** Waits until every event that was stored at some moment of the wait has been read, or says it was not. */
    public boolean awaitHead(Duration atMost) throws InterruptedException {
        return reached.awaitHead(atMost);
    }

    private void run() {
        var pause = new Pause();
        while (running) {
            try {
                pause.rest();
                follow(reached.claim());
                pause.none();
            } catch (InterruptedException stopped) {
                LOG.debug("{} was interrupted", settings.name());
            } catch (UnableToClaimTokenException elsewhere) {
                LOG.debug("{} runs in another process", settings.name());
                fault = Optional.empty();
                pause.of(CLAIM_EVERY);
            } catch (RuntimeException failed) {
                pause.afterFault(fault.isPresent());
                fault = Optional.of(failed);
                LOG.error(
                        "{} could not finish a round and begins it again in {}",
                        settings.name(),
                        pause.length(),
                        BareFault.of(failed));
            }
        }
    }

    private void follow(@Nullable TrackingToken from) throws InterruptedException {
        try (var events = settings.events().openStream(from)) {
            following = true;
            if (reached.isAtHead()) {
                fault = Optional.empty();
            }
            var begun = System.nanoTime() - APART.toNanos();
            while (running) {
                if (hasNext(events)) {
                    reached.pauseUntil(begun + APART.toNanos());
                    begun = System.nanoTime();
                    round(events);
                } else if (reached.isRemembered()) {
                    reached.keepClaim();
                }
                if (reached.isUnrememberedFor(REMEMBER_EVERY)) {
                    reached.remember();
                }
            }
        } finally {
            following = false;
            reached.remember();
        }
    }

    private boolean hasNext(BlockingStream<TrackedEventMessage<?>> events) throws InterruptedException {
        var atMost = reached.isRemembered() ? CLAIM_EVERY : REMEMBER_EVERY;
        return events.hasNextAvailable((int) atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round(BlockingStream<TrackedEventMessage<?>> events) throws InterruptedException {
        gate.acquire();
        try {
            if (begins()) {
                var round = Round.of(events, reader::wants, settings.roundMost());
                if (!round.wanted().isEmpty()) {
                    reader.read(round.wanted());
                }
                fault = Optional.empty();
                reached.move(round.last());
            }
        } finally {
            ends();
            gate.release();
        }
    }

    private boolean begins() {
        synchronized (rounds) {
            inRound = running;
            return inRound;
        }
    }

    private void ends() {
        synchronized (rounds) {
            inRound = false;
        }
    }
}
