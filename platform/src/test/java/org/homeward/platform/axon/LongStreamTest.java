package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.platform.axon.CounterPlatform.MANAGER;
import static org.homeward.platform.axon.CounterPlatform.PLAIN;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.CounterOpened;
import org.homeward.platform.messaging.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A stream of ten thousand events is read once; neither refusals nor answers make it be read again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongStreamTest {
    private static final int EVENTS = 10_000;
    private static final int LIMIT = EVENTS + 5;

    private final AtomicLong read = new AtomicLong();
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine() {
        @Override
        public DomainEventStream readEvents(String aggregateId, long first) {
            return DomainEventStream.of(
                    super.readEvents(aggregateId, first).asStream().peek(event -> read.incrementAndGet()));
        }
    };
    private final CounterPlatform platform = new CounterPlatform(engine, more -> more);

    @BeforeEach
    void a_long_stream_is_stored() {
        engine.appendEvents(event(0, new CounterOpened("c-1", LIMIT)));
        engine.appendEvents(LongStream.range(1, EVENTS)
                .mapToObj(sequence ->
                        event(sequence, new Counted("c-1", 1, MANAGER.id().value())))
                .toList());
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void refusals_leave_the_aggregate_where_it_is() {
        refuse(1);
        assertThat(read).hasValue(EVENTS);
        refuse(CounterPlatform.REFUSALS - 1);
        assertThat(read).hasValue(EVENTS);
    }

    @Test
    void a_command_after_a_refusal_reads_nothing_either() {
        refuse(1);
        assertThat(platform.send(new Count("c-1", 1), PLAIN).version()).isEqualTo(EVENTS);
        refuse(1);
        assertThat(platform.send(new Count("c-1", 1), PLAIN).version()).isEqualTo(EVENTS + 1);
        assertThat(read).hasValue(EVENTS);
    }

    @Test
    void a_repeated_refusal_reads_its_own_record_only() {
        var keyed = PLAIN.withKey("k");
        refuse(1);
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> platform.send(new Count("c-1", LIMIT), keyed))
                    .hasCauseInstanceOf(Refused.class);
        }
        assertThat(read).as("two repeats find their record and read it").hasValue(EVENTS + 2 * 2L);
    }

    private void refuse(int times) {
        for (var i = 0; i < times; i++) {
            assertThatThrownBy(() -> platform.send(new Count("c-1", LIMIT), PLAIN))
                    .hasCauseInstanceOf(Refused.class);
        }
    }

    private static DomainEventMessage<?> event(long sequence, Object payload) {
        return new GenericDomainEventMessage<>(
                "CounterAggregate", "c-1", sequence, payload, MessageMetadata.of(MANAGER, Purpose.CASEWORK));
    }
}
