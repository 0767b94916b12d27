package org.homeward.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every event store must do. It does not assert snapshots and conflicts, which Axon's own engine in memory ignores. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class EventStorageEngineContract {
    abstract EventStorageEngine engine();

    @Test
    void an_empty_store_has_nothing_between_tail_and_head() {
        assertThat(engine().readEvents(engine().createTailToken(), false)).isEmpty();
        assertThat(engine().readEvents(engine().createHeadToken(), false)).isEmpty();
        assertThat(engine().lastSequenceNumberFor("case-1")).isEmpty();
        assertThat(engine().readEvents("case-1").hasNext()).isFalse();
    }

    @Test
    void events_of_a_stream_come_back_in_their_order_with_payload_and_metadata() {
        engine().appendEvents(event("case-1", 0), event("case-1", 1));
        engine().appendEvents(event("case-2", 0));
        engine().appendEvents(event("case-1", 2));

        var read = engine().readEvents("case-1").asStream().toList();

        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L);
        assertThat(read)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly("case-1/0", "case-1/1", "case-1/2");
        assertThat(read).allSatisfy(message -> assertThat(message.getMetaData()).containsEntry("actor", "user-1"));
        assertThat(engine().lastSequenceNumberFor("case-1")).contains(2L);
    }

    @Test
    void reading_a_stream_can_start_in_its_middle() {
        engine().appendEvents(events("case-1", 0, 1_200));

        assertThat(engine().readEvents("case-1", 1_100).asStream()).hasSize(100);
    }

    @Test
    void all_events_come_in_one_order_and_reading_goes_on_after_a_token() {
        engine().appendEvents(events("case-1", 0, 700));
        engine().appendEvents(events("case-2", 0, 700));

        var all = engine().readEvents(engine().createTailToken(), false).toList();
        var rest = engine().readEvents(all.get(999).trackingToken(), false).toList();

        assertThat(all).hasSize(1_400);
        assertThat(rest).hasSize(400);
        assertThat(rest.get(0).getIdentifier()).isEqualTo(all.get(1_000).getIdentifier());
        assertThat(engine().readEvents(engine().createHeadToken(), false)).isEmpty();
    }

    @Test
    void an_event_that_belongs_to_no_aggregate_is_in_the_order_of_all_events() {
        engine().appendEvents(List.of(new GenericEventMessage<>("refused", MetaData.emptyInstance())));

        assertThat(engine().readEvents(engine().createTailToken(), false)
                        .map(EventMessage::getPayload)
                        .toList())
                .isEqualTo(List.of("refused"));
    }

    /** Stores that find conflicts also keep these promises. */
    abstract static class WithConflicts extends EventStorageEngineContract {
        @Test
        void a_first_event_for_a_stream_that_exists_is_a_conflict_of_creation() {
            engine().appendEvents(event("case-1", 0));

            assertThatThrownBy(() -> engine().appendEvents(event("case-1", 0)))
                    .isInstanceOf(AggregateStreamCreationException.class);
        }

        @Test
        void a_sequence_number_taken_is_a_conflict_and_nothing_of_the_append_is_stored() {
            engine().appendEvents(event("case-1", 0), event("case-1", 1));

            assertThatThrownBy(() -> engine().appendEvents(event("case-2", 0), event("case-1", 1)))
                    .isInstanceOf(AxonException.class);
            assertThatThrownBy(() -> engine().appendEvents(event("case-1", 1)))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat(engine().readEvents(engine().createTailToken(), false)).hasSize(2);
        }

        @Test
        void a_snapshot_comes_back_and_an_older_one_does_not_replace_it() {
            engine().storeSnapshot(event("case-1", 7));
            engine().storeSnapshot(event("case-1", 3));

            assertThat(engine().readSnapshot("case-1").orElseThrow().getSequenceNumber())
                    .isEqualTo(7);
            assertThat(engine().readSnapshot("case-2")).isEmpty();
        }

        @Test
        void reading_can_start_at_an_instant() {
            engine().appendEvents(at("case-1", 0, "2009-02-06T08:00:00Z"), at("case-1", 1, "2009-02-06T09:00:00Z"));

            var token = engine().createTokenAt(Instant.parse("2009-02-06T08:30:00Z"));

            assertThat(engine().readEvents(token, false)
                            .map(EventMessage::getPayload)
                            .toList())
                    .isEqualTo(List.of("case-1/1"));
            assertThat(engine().createTokenAt(Instant.parse("2010-01-01T00:00:00Z")))
                    .isEqualTo(engine().createHeadToken());
        }
    }

    static DomainEventMessage<String> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>(
                "Case", stream, sequence, stream + "/" + sequence, MetaData.with("actor", "user-1"));
    }

    static List<DomainEventMessage<String>> events(String stream, long from, long count) {
        return LongStream.range(from, from + count)
                .mapToObj(sequence -> event(stream, sequence))
                .toList();
    }

    static DomainEventMessage<String> at(String stream, long sequence, String instant) {
        var message = event(stream, sequence);
        return new GenericDomainEventMessage<>("Case", stream, sequence, message, Instant.parse(instant));
    }
}
