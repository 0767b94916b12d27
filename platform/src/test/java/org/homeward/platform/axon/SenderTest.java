package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.homeward.platform.axon.CounterPlatform.MANAGER;
import static org.homeward.platform.axon.CounterPlatform.PLAIN;
import static org.homeward.platform.axon.CounterPlatform.REASONS;
import static org.homeward.platform.axon.CounterPlatform.REFUSALS;
import static org.homeward.platform.axon.CounterPlatform.SEAL;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.TooManyRefusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderTest {
    private static final Office SEBHA = new Office("SEBHA");
    private static final Dispatch CLERK = as(Role.REG, Office.TRIPOLI);
    private static final Dispatch CLERK_OF_SEBHA = as(Role.REG, SEBHA);

    private final CounterPlatform platform = new CounterPlatform(new InMemoryEventStorageEngine(), more -> more);

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void a_role_without_a_line_is_sent_away_and_nothing_is_stored() {
        assertThat(thrown(new OpenCounter("c-1", 3), as(Role.AUD, Office.TRIPOLI)))
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        denied -> assertThat(denied.code()).isEqualTo("security.role-not-permitted"));
        assertThat(platform.stream("c-1")).isEmpty();
    }

    @Test
    void a_stream_belongs_to_the_office_that_began_it() {
        platform.send(new OpenCounter("c-1", 3), CLERK);
        platform.send(new OpenCounter("c-2", 3), CLERK_OF_SEBHA);
        assertOtherOffice(new Count("c-1", 1), CLERK_OF_SEBHA);
        assertOtherOffice(new Count("c-2", 1), CLERK);
        assertThat(platform.send(new Count("c-2", 1), CLERK_OF_SEBHA).version()).isEqualTo(1);
    }

    @Test
    void another_office_learns_neither_the_version_nor_what_the_rule_says() {
        platform.send(new OpenCounter("c-1", 3), CLERK);
        assertOtherOffice(new Count("c-1", 1), CLERK_OF_SEBHA.expecting(7));
        assertOtherOffice(new Count("c-1", 99), CLERK_OF_SEBHA);
    }

    @Test
    void the_office_of_a_stream_is_known_after_a_restart() {
        var engine = new InMemoryEventStorageEngine();
        try (var first = new CounterPlatform(engine, more -> more)) {
            first.send(new OpenCounter("c-1", 3), CLERK);
        }
        try (var second = new CounterPlatform(engine, more -> more)) {
            assertThat(catchThrowable(() -> second.send(new Count("c-1", 1), CLERK_OF_SEBHA)))
                    .hasCauseInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void a_role_of_the_mission_reaches_every_office() {
        platform.send(new OpenCounter("c-1", 3), CLERK_OF_SEBHA);
        assertThat(platform.send(new Count("c-1", 1), PLAIN).version()).isEqualTo(1);
    }

    @Test
    void a_message_that_none_of_our_processes_sealed_is_not_handled() {
        var unsealed = metadata(MANAGER);
        assertNotProven(new Count("c-1", 1), unsealed);
        assertNotProven(
                new Count("c-1", 1),
                new ActorSeal(new byte[] {
                            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7,
                            8
                        })
                        .seal(new Count("c-1", 1), unsealed));
    }

    @Test
    void a_seal_is_void_when_anything_it_covers_is_changed() {
        var count = new Count("c-1", 1);
        var sealed = SEAL.seal(count, metadata(CLERK.actor()));
        for (var change : Map.of(
                        MessageMetadata.ACTOR, MANAGER.id().value(),
                        MessageMetadata.ROLES, "PM",
                        MessageMetadata.OFFICE, "SEBHA",
                        MessageMetadata.PURPOSE, "AUDIT",
                        MessageMetadata.COMMAND_ID, "another",
                        MessageMetadata.COMMAND_DIGEST, "another",
                        MessageMetadata.EXPECTED_VERSION, "4")
                .entrySet()) {
            assertNotProven(count, sealed.and(change.getKey(), change.getValue()));
        }
        assertNotProven(new Count("c-2", 1), sealed);
        assertNotProven(new OpenCounter("c-1", 1), sealed);
    }

    @Test
    void who_is_refused_too_often_is_not_decided_for_and_others_are() {
        platform.send(new OpenCounter("c-1", 3), CLERK);
        IntStream.range(0, REFUSALS)
                .forEach(i -> assertThat(thrown(new Count("c-1", 9), CLERK)).isInstanceOf(Refused.class));
        assertThat(thrown(new Count("c-1", 9), CLERK)).isInstanceOf(TooManyRefusals.class);
        assertThat(thrown(new Count("c-1", 1), CLERK)).isInstanceOf(TooManyRefusals.class);
        assertThat(platform.send(new Count("c-1", 1), PLAIN).version()).isEqualTo(1);
    }

    @Test
    void the_system_is_refused_as_often_as_needed() {
        var system = as(Role.SYS, Office.TRIPOLI);
        platform.send(new OpenCounter("c-1", 3), CLERK);
        IntStream.rangeClosed(0, REFUSALS)
                .forEach(i -> assertThat(thrown(new Count("c-1", 9), system)).isInstanceOf(Refused.class));
    }

    private void assertOtherOffice(Command command, Dispatch dispatch) {
        assertThat(thrown(command, dispatch))
                .isInstanceOfSatisfying(
                        NotPermitted.class, denied -> assertThat(denied.code()).isEqualTo("security.other-office"));
    }

    private void assertNotProven(Command command, MetaData metadata) {
        var thrown = catchThrowable(
                () -> platform.axon().commandGateway().sendAndWait(new GenericCommandMessage<>(command, metadata)));
        assertThat(CommandSender.translated(thrown, new Answers(REASONS)))
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        denied -> assertThat(denied.code()).isEqualTo("security.sender-not-proven"));
    }

    private Throwable thrown(Command command, Dispatch dispatch) {
        var thrown = catchThrowable(() -> platform.send(command, dispatch));
        assertThat(thrown).as("an answer other than accepted").hasCauseInstanceOf(RuntimeException.class);
        return Objects.requireNonNull(thrown.getCause());
    }

    private static MetaData metadata(Actor actor) {
        return MessageMetadata.of(actor, Purpose.CASEWORK).and(MessageMetadata.COMMAND_ID, "one");
    }

    private static Dispatch as(Role role, Office office) {
        return Dispatch.by(
                new Actor(UserId.of(new UUID(7, role.name().hashCode())), Set.of(role), office), Purpose.CASEWORK);
    }
}
