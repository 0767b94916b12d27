package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.homeward.platform.axon.CounterPlatform.MANAGER;
import static org.homeward.platform.axon.CounterPlatform.PLAIN;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.CommandAlreadySo;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.CounterNotOpen;
import org.homeward.platform.axon.CounterMessages.LimitReached;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.KeyReused;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.StaleVersion;
import org.homeward.platform.messaging.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandAnswersTest {
    private final AtomicBoolean full = new AtomicBoolean();
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine() {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            if (full.get()) {
                throw new EventStoreException("the disk is full");
            }
            super.appendEvents(events);
        }
    };
    private CounterPlatform platform = new CounterPlatform(engine, more -> more);

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void an_accepted_command_gives_the_version_and_events_that_say_who_caused_them() {
        assertThat(platform.send(new OpenCounter("c-1", 3), PLAIN)).isEqualTo(new Accepted("c-1", 0));
        assertThat(platform.send(new Count("c-1", 1), PLAIN)).isEqualTo(new Accepted("c-1", 1));
        var counted = platform.stream("c-1").get(1);
        assertThat(counted.getPayload())
                .isEqualTo(new Counted("c-1", 1, MANAGER.id().value()));
        assertThat(MessageMetadata.actorOf(counted.getMetaData())).isEqualTo(MANAGER);
        assertThat(counted.getMetaData()).containsKey(MessageMetadata.COMMAND_ID);
    }

    @Test
    void a_refusal_is_stored_apart_and_the_cached_aggregate_stays() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        var made = CounterAggregate.MADE.get();
        var refused = refusal(new Count("c-1", 4), PLAIN);
        assertThat(refused.rejection()).isEqualTo(new LimitReached(3, 0));
        assertThat(refused.code()).isEqualTo("axon.limit-reached");
        assertThat(refused.nextSteps()).containsExactly("counter.open-counter");
        assertThat(refused.version()).isZero();
        assertThat(refusals())
                .containsExactly(new CommandRefused(
                        "c-1",
                        "axon.count",
                        "axon.limit-reached",
                        "{\"limit\":3,\"counted\":0}",
                        List.of("counter.open-counter"),
                        0));
        assertThat(platform.send(new Count("c-1", 3), PLAIN).version()).isEqualTo(1);
        assertThat(CounterAggregate.MADE).hasValue(made);
    }

    @Test
    void a_stream_to_which_nothing_has_happened_refuses_by_its_rule() {
        var refused = refusal(new Count("c-1", 1), PLAIN);
        assertThat(refused.rejection()).isEqualTo(new CounterNotOpen());
        assertThat(refused.version()).isEqualTo(-1);
        assertThat(platform.send(new OpenCounter("c-1", 3), PLAIN).version()).isZero();
    }

    @Test
    void a_refusal_that_cannot_be_stored_is_no_answer() {
        full.set(true);
        assertThat(thrown(new Count("c-1", 1), PLAIN)).isInstanceOf(Unavailable.class);
        full.set(false);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void what_could_not_be_stored_has_not_happened() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        full.set(true);
        assertThat(thrown(new Count("c-1", 3), PLAIN)).isInstanceOf(Unavailable.class);
        full.set(false);
        assertThat(platform.send(new Count("c-1", 3), PLAIN).version()).isEqualTo(1);
    }

    @Test
    void a_repeat_gets_the_version_of_the_first_time_even_when_it_is_stale_by_now() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        var keyed = PLAIN.withKey("k").expecting(0);
        assertThat(platform.send(new Count("c-1", 1), keyed).version()).isEqualTo(1);
        assertThat(platform.send(new Count("c-1", 1), PLAIN).version()).isEqualTo(2);
        assertThat(platform.send(new Count("c-1", 1), keyed).version()).isEqualTo(1);
        assertThat(platform.stream("c-1")).hasSize(3);
    }

    @Test
    void a_repeat_is_recognised_after_a_restart() {
        platform.send(new OpenCounter("c-1", 3), PLAIN.withKey("k"));
        platform.send(new Count("c-1", 1), PLAIN);
        platform.close();
        platform = new CounterPlatform(engine, more -> more);
        assertThat(platform.send(new OpenCounter("c-1", 3), PLAIN.withKey("k")).version())
                .isZero();
    }

    @Test
    void a_repeated_refusal_is_the_same_refusal_and_stored_once() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        var keyed = PLAIN.withKey("k");
        refusal(new Count("c-1", 4), keyed);
        platform.send(new Count("c-1", 2), PLAIN);
        assertThat(refusal(new Count("c-1", 4), keyed).rejection()).isEqualTo(new LimitReached(3, 0));
        assertThat(refusals()).hasSize(1);
        assertThat(thrown(new Count("c-1", 1), keyed)).isInstanceOf(KeyReused.class);
    }

    @Test
    void what_was_already_so_under_a_key_keeps_its_answer_when_the_stream_has_gone_on() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        var keyed = PLAIN.withKey("k");
        assertThat(platform.send(new OpenCounter("c-1", 3), keyed).version()).isZero();
        platform.send(new Count("c-1", 2), PLAIN);
        assertThat(platform.send(new OpenCounter("c-1", 3), keyed).version()).isZero();
        assertThat(thrown(new Count("c-1", 1), keyed)).isInstanceOf(KeyReused.class);
        assertThat(stored(CommandAlreadySo.class)).containsExactly(new CommandAlreadySo("c-1", "axon.open-counter", 0));
    }

    @Test
    void what_was_already_so_is_kept_for_nobody_who_cannot_repeat_it() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        platform.send(
                new OpenCounter("c-1", 3),
                Dispatch.by(CounterPlatform.SYSTEM, Purpose.AUTOMATION).withKey("k"));
        platform.send(new Count("c-1", 1), PLAIN.withKey("k"));
        platform.send(new Count("c-1", 1), PLAIN.withKey("k"));
        assertThat(stored(CommandAlreadySo.class)).isEmpty();
    }

    @Test
    void a_key_is_not_for_two_commands() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        platform.send(new Count("c-1", 1), PLAIN.withKey("k"));
        assertThat(thrown(new Count("c-1", 2), PLAIN.withKey("k"))).isInstanceOf(KeyReused.class);
        assertThat(platform.stream("c-1")).hasSize(2);
    }

    @Test
    void a_command_for_a_version_that_is_over_is_stale_and_not_decided() {
        platform.send(new OpenCounter("c-1", 3), PLAIN);
        assertThat(thrown(new Count("c-1", 9), PLAIN.expecting(4)))
                .isInstanceOfSatisfying(
                        StaleVersion.class,
                        stale -> assertThat(stale.currentVersion()).isZero());
        assertThat(thrown(new Count("c-2", 1), PLAIN.expecting(4))).isInstanceOf(StaleVersion.class);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void of_first_commands_at_the_same_time_one_opens_and_the_others_find_it_open() {
        var sent = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> platform.send(new OpenCounter("c-1", 3), PLAIN)))
                .toList();
        assertThat(sent).allSatisfy(each -> assertThat(each.join().version()).isZero());
        assertThat(platform.stream("c-1")).hasSize(1);
    }

    @Test
    void a_server_that_cannot_be_reached_is_told_as_not_available_now() {
        var unreached = new AxonServerException(ErrorCategory.OTHER, "UNAVAILABLE", "here");
        assertThat(CommandSender.translated(unreached, new Answers(CounterPlatform.REASONS)))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void only_the_last_thousand_commands_are_remembered() {
        var guard = new StreamGuard();
        IntStream.rangeClosed(0, StreamGuard.REMEMBERED)
                .mapToObj(i -> new GenericDomainEventMessage<>("Counter", "c-1", i, new Counted("c-1", 1, "x"))
                        .andMetaData(Map.of(MessageMetadata.COMMAND_ID, "c" + i)))
                .forEach(guard::remember);
        assertThat(thrownWhenRepeated(guard, "c0"))
                .as("the rule, which decides in an aggregate only")
                .isInstanceOf(IllegalStateException.class);
        assertThat(thrownWhenRepeated(guard, "c1")).isNull();
    }

    private static @Nullable Throwable thrownWhenRepeated(StreamGuard guard, String id) {
        var metadata = MessageMetadata.of(MANAGER, Purpose.CASEWORK).and(MessageMetadata.COMMAND_ID, id);
        var command = new GenericCommandMessage<>("x").withMetaData(metadata);
        var unit = DefaultUnitOfWork.startAndGet(command);
        try {
            return catchThrowable(() -> guard.handle(command, () -> "decided"));
        } finally {
            unit.rollback();
        }
    }

    private Refused refusal(Command command, Dispatch dispatch) {
        var thrown = thrown(command, dispatch);
        assertThat(thrown).isInstanceOf(Refused.class);
        return (Refused) thrown;
    }

    private Throwable thrown(Command command, Dispatch dispatch) {
        var thrown = catchThrowable(() -> platform.send(command, dispatch));
        assertThat(thrown).as("an answer other than accepted").hasCauseInstanceOf(RuntimeException.class);
        return Objects.requireNonNull(thrown.getCause());
    }

    private List<CommandRefused> refusals() {
        return stored(CommandRefused.class);
    }

    private <E> List<E> stored(Class<E> type) {
        return engine.readEvents(null, false)
                .map(EventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
