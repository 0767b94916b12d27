package org.homeward.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.platform.axon.CounterPlatform.MANAGER;
import static org.homeward.platform.axon.CounterPlatform.REASONS;
import static org.homeward.platform.axon.CounterPlatform.SEAL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.policy.Commands.Result;
import org.homeward.platform.policy.Commands.Sending;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsTest {
    private final List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());

    @Test
    void what_is_unavailable_for_a_while_is_sent_again_after_growing_pauses() throws InterruptedException {
        var failures = new AtomicInteger(3);
        var commands = commands(command -> failures.getAndDecrement() > 0 ? unavailable() : accepted());
        assertThat(commands.send(List.of(sending("case-1", "c-1"))))
                .containsExactly(new Result.Answered(new Outcome.Done(new Accepted("c-1", 0))));
        assertThat(attempts).containsExactly(2, 3, 4);
        assertThat(Commands.Backoff.doubling(2)).isEqualTo(Duration.ofMillis(20));
        assertThat(Commands.Backoff.doubling(3)).isEqualTo(Duration.ofMillis(40));
        assertThat(Commands.Backoff.doubling(40)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void what_stays_unavailable_fails_in_the_end() throws InterruptedException {
        var commands = commands(command -> unavailable());
        assertThat(commands.send(List.of(sending("case-1", "c-1"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Unavailable.class));
        assertThat(attempts).hasSize(9);
    }

    @Test
    void a_fault_is_not_tried_again() throws InterruptedException {
        var commands = commands(command -> CompletableFuture.failedFuture(new IllegalArgumentException("wrong")));
        assertThat(commands.send(List.of(sending("case-1", "c-1"))))
                .singleElement()
                .isInstanceOf(Result.Failed.class);
        assertThat(attempts).isEmpty();
    }

    @Test
    void behind_a_failure_nothing_from_the_same_place_reaches_the_same_stream() throws InterruptedException {
        var sent = Collections.synchronizedList(new ArrayList<Integer>());
        var commands = commands(command -> {
            sent.add(((Count) command).by());
            return ((Count) command).by() == 1
                    ? CompletableFuture.failedFuture(new IllegalArgumentException("wrong"))
                    : accepted();
        });
        var results = commands.send(List.of(
                sending("case-1", "c-1", 1),
                sending("case-1", "c-1", 2),
                sending("case-2", "c-1", 3),
                sending("case-1", "c-2", 4)));
        assertThat(sent).containsExactlyInAnyOrder(1, 3, 4);
        assertThat(results.get(1))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Commands.Behind.class));
    }

    @Test
    void who_is_stopped_waits_for_nothing() throws InterruptedException {
        var commands = commands(command -> unavailable());
        commands.stop();
        assertThat(commands.send(List.of(sending("case-1", "c-1"))))
                .singleElement()
                .isInstanceOf(Result.Failed.class);
        assertThat(attempts).containsExactly(2);
    }

    private Commands commands(Function<Command, CompletableFuture<Object>> answers) {
        return new Commands(new CommandSender(new Answering(answers), REASONS, SEAL), attempt -> {
            attempts.add(attempt);
            return Duration.ZERO;
        });
    }

    private static Sending sending(String from, String counter) {
        return sending(from, counter, 1);
    }

    private static Sending sending(String from, String counter, int by) {
        return new Sending(from, new Count(counter, by), MessageMetadata.of(MANAGER, Purpose.AUTOMATION));
    }

    private static CompletableFuture<Object> accepted() {
        return CompletableFuture.completedFuture(0L);
    }

    private static CompletableFuture<Object> unavailable() {
        return CompletableFuture.failedFuture(new EventStoreException("the disk is full"));
    }

    /** A gateway to nothing that answers by itself. */
    private record Answering(Function<Command, CompletableFuture<Object>> answers) implements CommandGateway {
        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
        public <R> CompletableFuture<R> send(Object command) {
            var message = (CommandMessage<?>) command;
            return (CompletableFuture<R>) answers.apply((Command) message.getPayload());
        }

        @Override
        public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's signature
        public <R> R sendAndWait(Object command) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's signature
        public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
            throw new UnsupportedOperationException();
        }
    }
}
