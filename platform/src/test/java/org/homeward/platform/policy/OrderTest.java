package org.homeward.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.MessageMetadata;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {
    private final Order order = new Order();

    @Test
    void what_follows_from_an_event_has_its_place_whatever_was_stored_first() {
        var first = event(1, "case-2", 0, Map.of());
        var second = event(2, "case-1", 0, Map.of());
        order.of(List.of(first, second));
        var ofSecond = event(3, "case-3", 0, Map.of(MessageMetadata.CAUSATION_ID, second.getIdentifier()));
        var ofFirst = event(4, "case-4", 0, Map.of(MessageMetadata.CAUSATION_ID, first.getIdentifier()));
        assertThat(order.of(List.of(ofSecond, ofFirst))).isEqualTo(List.of(ofFirst, ofSecond));
    }

    @Test
    void what_was_due_on_a_day_comes_in_the_order_of_the_streams_whatever_was_stored_first() {
        var due = Map.of(MessageMetadata.COMMAND_DIGEST, SystemActor.DUE, MessageMetadata.CAUSATION_ID, "long ago");
        var third = event(1, "case-3", 7, due);
        var first = event(2, "case-1", 7, due);
        var second = event(3, "case-1", 8, due);
        assertThat(order.of(List.of(third, first, second))).isEqualTo(List.of(first, second, third));
    }

    private static TrackedEventMessage<?> event(long position, String stream, long sequence, Map<String, ?> metadata) {
        var event = new GenericDomainEventMessage<>(
                "counter", stream, sequence, new Counted(stream, 1, "somebody"), metadata);
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), event);
    }
}
