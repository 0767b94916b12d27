package org.homeward.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.homeward.platform.eventstore.WakingEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A processor of Axon that begins again knows through our token stores, restarted ones too, what it sees again. */
@ParameterizedClass
@MethodSource("org.homeward.platform.process.ProcessStores#all")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayIT {
    private static final String PROCESSOR = "readings";
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final WakingEventStore events = WakingEventStore.on(new InMemoryEventStorageEngine());
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final String store;
    private long published;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ProcessStores stores;

    ReplayIT(String store) {
        this.store = store;
    }

    private record Seen(String event, ReplayStatus how) {
        static Seen first(String event) {
            return new Seen(event, ReplayStatus.REGULAR);
        }

        static Seen again(String event) {
            return new Seen(event, ReplayStatus.REPLAY);
        }
    }

    @BeforeEach
    void open() {
        stores = ProcessStores.open(store, folder);
    }

    @AfterEach
    void close() {
        stores.close();
        events.shutDown();
        threads.shutdownNow();
    }

    @Test
    void after_a_reset_what_was_seen_comes_again_as_a_replay_and_what_is_new_does_not() throws InterruptedException {
        var processor = started(processor("one"));
        publish("a", "b", "c");
        assertThat(next(3)).containsExactly(Seen.first("a"), Seen.first("b"), Seen.first("c"));
        processor.shutDown();

        processor.resetTokens();
        publish("d");
        started(processor);

        assertThat(next(4)).containsExactly(Seen.again("a"), Seen.again("b"), Seen.again("c"), Seen.first("d"));
        processor.shutDown();
    }

    @Test
    void a_replay_that_another_process_goes_on_with_is_still_one() throws InterruptedException {
        var processor = started(processor("one"));
        publish("a", "b", "c", "d");
        next(4);
        processor.shutDown();
        var tokens = stores.tokens("one", InstantSource.system());
        tokens.fetchToken(PROCESSOR, 0);
        tokens.storeToken(ReplayToken.createReplayToken(at(3), at(1)), PROCESSOR, 0);
        tokens.releaseClaim(PROCESSOR, 0);
        publish("e");

        var other = started(processor("two"));

        assertThat(next(3)).containsExactly(Seen.again("c"), Seen.again("d"), Seen.first("e"));
        other.shutDown();
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private PooledStreamingEventProcessor processor(String node) {
        return PooledStreamingEventProcessor.builder()
                .name(PROCESSOR)
                .messageSource(events)
                .tokenStore(stores.tokens(node, InstantSource.system()))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Reader(seen))
                        .build())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .tokenClaimInterval(100)
                .build();
    }

    private static PooledStreamingEventProcessor started(PooledStreamingEventProcessor processor) {
        processor.start();
        return processor;
    }

    private void publish(String... texts) {
        for (var text : texts) {
            events.publish(new GenericDomainEventMessage<>("Note", "note-1", published++, text, Map.of()));
        }
    }

    private List<Seen> next(int number) throws InterruptedException {
        var all = Stream.<Seen>builder();
        for (var i = 0; i < number; i++) {
            var one = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(one).as("event %d of %d", i + 1, number).isNotNull();
            all.add(one);
        }
        return all.build().toList();
    }

    private record Reader(BlockingQueue<Seen> seen) {
        @EventHandler
        @SuppressWarnings("UnusedMethod") // Axon calls it
        void on(String event, ReplayStatus how) {
            seen.add(new Seen(event, how));
        }
    }
}
