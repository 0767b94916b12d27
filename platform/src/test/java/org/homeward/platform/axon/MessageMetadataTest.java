package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageMetadataTest {
    private static final Actor MANAGER =
            new Actor(UserId.of(new UUID(1, 2)), Set.of(Role.SHM, Role.CSL), Office.TRIPOLI);

    @Test
    void an_actor_travels_in_metadata_and_comes_back_equal() {
        var metadata = MessageMetadata.of(MANAGER, Purpose.SHELTER);
        assertThat(MessageMetadata.actorOf(metadata)).isEqualTo(MANAGER);
        assertThat(MessageMetadata.purposeOf(metadata)).isEqualTo(Purpose.SHELTER);
    }

    @Test
    void a_message_without_an_actor_is_a_fault() {
        assertThatThrownBy(() -> MessageMetadata.actorOf(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_events_of_a_command_say_who_caused_them_and_by_which_command() {
        var command = new GenericCommandMessage<>("anything")
                .withMetaData(MessageMetadata.of(MANAGER, Purpose.SHELTER).and(MessageMetadata.COMMAND_ID, "c-1"));
        var data = new ActorCorrelation().correlationDataFor(command);
        assertThat(MessageMetadata.actorOf(data)).isEqualTo(MANAGER);
        assertThat(MessageMetadata.text(data, MessageMetadata.COMMAND_ID)).contains("c-1");
        assertThat(MessageMetadata.text(data, MessageMetadata.CAUSATION_ID)).contains("c-1");
        assertThat(MessageMetadata.text(data, MessageMetadata.CORRELATION_ID)).contains("c-1");
    }

    @Test
    void a_rule_learns_the_time_of_the_clock_and_the_actor_of_the_command() throws NoSuchMethodException {
        var noon = Instant.parse("2008-07-01T12:00:00Z");
        var handler = CounterAggregate.class.getDeclaredMethod("handle", OpenCounter.class, Facts.class);
        var factory = new FactsResolverFactory(Clock.fixed(noon, ZoneOffset.UTC));
        var resolver = factory.createInstance(handler, handler.getParameters(), 1);
        assertThat(factory.createInstance(handler, handler.getParameters(), 0)).isNull();
        var command =
                new GenericCommandMessage<>("anything").withMetaData(MessageMetadata.of(MANAGER, Purpose.SHELTER));
        assertThat(Objects.requireNonNull(resolver).resolveParameterValue(command))
                .isEqualTo(new Facts(noon, MANAGER));
    }
}
