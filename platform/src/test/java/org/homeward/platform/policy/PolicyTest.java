package org.homeward.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.platform.axon.CounterPlatform.MANAGER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.CounterOpened;
import org.homeward.platform.axon.CounterMessages.LimitReached;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.process.DeadLetter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();

    /** Counts once on every counter that opens; a counter without room makes it open another. */
    @Policy
    static final class WhenCounterOpenedThenCount {
        private final PolicyGateway commands;
        private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());

        WhenCounterOpenedThenCount(PolicyGateway commands) {
            this.commands = commands;
        }

        @EventHandler
        void react(CounterOpened event) {
            var outcome = commands.send(new Count(event.counter(), 1));
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Refused) {
                commands.send(new OpenCounter(event.counter() + "-more", 5));
            }
        }
    }

    /** Every count of any counter is counted once on one that all share. */
    @Policy
    static final class WhenCountedThenCountAll {
        private final PolicyGateway commands;

        WhenCountedThenCountAll(PolicyGateway commands) {
            this.commands = commands;
        }

        @EventHandler
        void react(Counted event) {
            if (!event.counter().equals("all")) {
                commands.send(new Count("all", Integer.parseInt(event.counter().substring(2))));
            }
        }
    }

    /** Fails as often as it is told to. */
    @Policy
    static final class WhenCounterOpenedThenFail {
        private final AtomicInteger failures;
        private final PolicyGateway commands;

        WhenCounterOpenedThenFail(PolicyGateway commands, AtomicInteger failures) {
            this.failures = failures;
            this.commands = commands;
        }

        @EventHandler
        void react(CounterOpened event) {
            if (event.counter().equals("c-1") && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("Moussa Keita is not expected here");
            }
            commands.send(new Count(event.counter(), 1));
        }

        @EventHandler
        void react(Counted event) {
            if (!event.counter().endsWith("-counted")) {
                commands.send(new OpenCounter(event.counter() + "-counted", 1));
            }
        }
    }

    /** Tells whether it runs inside of a unit of work. */
    @Policy
    static final class WhenCounterOpenedThenLook {
        private final AtomicInteger enclosed;

        WhenCounterOpenedThenLook(AtomicInteger enclosed) {
            this.enclosed = enclosed;
        }

        @EventHandler
        void react(CounterOpened event) {
            enclosed.set(CurrentUnitOfWork.isStarted() ? 1 : 2);
        }
    }

    @Test
    void a_policy_reacts_as_the_system_and_its_progress_tells_when_it_has() throws InterruptedException {
        try (var platform = platform(WhenCounterOpenedThenCount::new)) {
            platform.send(new OpenCounter("c-1", 3));
            platform.settle();
            var opened = platform.counters().stream("c-1").get(0);
            var counted = platform.counters().stream("c-1").get(1).getMetaData();
            assertThat(MessageMetadata.actorOf(counted)).isEqualTo(SystemActor.in(MANAGER.office()));
            assertThat(MessageMetadata.purposeOf(counted)).isEqualTo(Purpose.AUTOMATION);
            assertThat(MessageMetadata.text(counted, MessageMetadata.CAUSATION_ID))
                    .contains(opened.getIdentifier());
            assertThat(counted.get(MessageMetadata.CORRELATION_ID))
                    .isEqualTo(opened.getMetaData().get(MessageMetadata.COMMAND_ID));
        }
    }

    @Test
    void no_unit_of_work_encloses_a_reaction_or_its_command() throws InterruptedException {
        var enclosed = new AtomicInteger();
        try (var platform = platform(gateway -> new WhenCounterOpenedThenLook(enclosed))) {
            platform.send(new OpenCounter("c-1", 3));
            platform.settle();
        }
        assertThat(enclosed).hasValue(2);
    }

    @Test
    void policies_whose_place_is_lost_say_so_and_read_everything_again_to_no_further_effect(CapturedOutput log)
            throws InterruptedException {
        try (var platform = platform(WhenCounterOpenedThenCount::new)) {
            platform.send(new OpenCounter("c-1", 3));
            platform.send(new OpenCounter("c-2", 0));
            platform.settle();
        }
        var before = events();
        var again = new ArrayList<WhenCounterOpenedThenCount>();
        var forgotten = folder.resolve("forgotten.db");
        try (var platform = new PolicyPlatform(engine, forgotten, List.of(gateway -> made(gateway, again)))) {
            platform.settle();
            assertThat(again.getFirst().outcomes).hasSize(3);
            assertThat(again.getFirst().outcomes).contains(new Outcome.Refused(new LimitReached(0, 0)));
        }
        assertThat(events()).isEqualTo(before);
        assertThat(log.toString())
                .containsOnlyOnce("policies does not know how far it had read and begins with the first event");
    }

    @Test
    void a_policy_goes_on_where_it_was_left() throws InterruptedException {
        try (var platform = platform(WhenCounterOpenedThenCount::new)) {
            platform.send(new OpenCounter("c-1", 3));
            platform.settle();
        }
        var again = new ArrayList<WhenCounterOpenedThenCount>();
        try (var platform = platform(gateway -> made(gateway, again))) {
            platform.settle();
            assertThat(again.getFirst().outcomes).isEmpty();
            platform.send(new OpenCounter("c-2", 3));
            platform.settle();
            assertThat(again.getFirst().outcomes).hasSize(1);
        }
    }

    @Test
    void a_refusal_is_an_outcome_and_the_policy_does_something_else() throws InterruptedException {
        try (var platform = platform(WhenCounterOpenedThenCount::new)) {
            platform.send(new OpenCounter("c-2", 0));
            platform.settle();
            assertThat(platform.counters().stream("c-2-more")).hasSize(2);
            assertThat(platform.failed().size()).isZero();
        }
    }

    @Test
    void what_a_stream_is_told_comes_in_the_order_of_the_causes_whatever_was_stored_first()
            throws InterruptedException {
        try (var platform = platform(WhenCounterOpenedThenCount::new, WhenCountedThenCountAll::new)) {
            platform.send(new OpenCounter("all", 1_000_000));
            platform.settle();
            var held = platform.progress().hold();
            IntStream.rangeClosed(1, 200).forEach(number -> platform.send(new OpenCounter("c-" + number, 3)));
            held.release();
            platform.settle();
            var told = platform.counters().stream("all").stream()
                    .skip(2)
                    .map(event -> ((Counted) event.getPayload()).by())
                    .toList();
            assertThat(told).isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
        }
    }

    @Test
    void a_reaction_that_fails_is_kept_and_what_follows_on_its_stream_waits_while_others_go_on()
            throws InterruptedException {
        var failures = new AtomicInteger(2);
        try (var platform = platform(gateway -> new WhenCounterOpenedThenFail(gateway, failures))) {
            platform.send(new OpenCounter("c-1", 3));
            platform.settle();
            platform.send(new Count("c-1", 1));
            platform.send(new OpenCounter("c-2", 3));
            platform.settle();
            assertThat(platform.counters().stream("c-2-counted")).isNotEmpty();
            assertThat(platform.counters().stream("c-1-counted")).isEmpty();
            assertThat(platform.failed().list(10))
                    .extracting(DeadLetter::stream, DeadLetter::event, DeadLetter::policy)
                    .containsExactly(
                            tuple("c-1", "CounterOpened", "WhenCounterOpenedThenFail"), tuple("c-1", "Counted", ""));

            assertThat(platform.failed().retry("c-1")).isZero();
            assertThat(platform.failed().list(10).getFirst().attempts()).isEqualTo(2);
            assertThat(platform.failed().retry("c-1")).isEqualTo(2);
            platform.settle();
            assertThat(platform.failed().size()).isZero();
            assertThat(platform.counters().stream("c-1-counted")).isNotEmpty();
        }
    }

    @Test
    void what_is_kept_and_logged_of_a_failure_is_its_kind_and_place_and_not_what_it_said(CapturedOutput log)
            throws InterruptedException {
        try (var platform = platform(gateway -> new WhenCounterOpenedThenFail(gateway, new AtomicInteger(1)))) {
            platform.send(new OpenCounter("c-1", 3));
            platform.settle();
            var letter = platform.failed().list(10).getFirst();
            assertThat(letter.cause())
                    .startsWith("IllegalStateException at ")
                    .contains("PolicyTest$WhenCounterOpenedThenFail.react");
            assertThat(letter.toString()).doesNotContain("Moussa");
        }
        assertThat(log.toString())
                .contains("WhenCounterOpenedThenFail could not react")
                .doesNotContain("Moussa");
        assertThat(folder).isDirectoryNotContaining(file -> contains(file, "Moussa"));
    }

    @Test
    void a_failed_reaction_is_kept_across_a_restart_and_can_be_discarded_with_a_reason() throws InterruptedException {
        var failures = new AtomicInteger(1);
        try (var platform = platform(gateway -> new WhenCounterOpenedThenFail(gateway, failures))) {
            platform.send(new OpenCounter("c-1", 3));
            platform.settle();
        }
        try (var platform = platform(gateway -> new WhenCounterOpenedThenFail(gateway, failures))) {
            var letter = platform.failed().list(10).getFirst();
            assertThat(platform.failed().discard(letter.position(), "opened by mistake", MANAGER))
                    .isTrue();
            assertThat(platform.failed().discard(letter.position(), "opened by mistake", MANAGER))
                    .isFalse();
            platform.settle();
            platform.send(new Count("c-1", 1));
            platform.settle();
            assertThat(platform.counters().stream("c-1-counted")).isNotEmpty();
        }
    }

    @Test
    void a_policy_sends_from_within_its_event_handler_only() {
        assertThatThrownBy(() -> new ReactionGateway().send(new Count("c-1", 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static boolean contains(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object made(PolicyGateway gateway, List<WhenCounterOpenedThenCount> kept) {
        var policy = new WhenCounterOpenedThenCount(gateway);
        kept.add(policy);
        return policy;
    }

    private List<String> events() {
        return engine.readEvents(null, false)
                .map(event -> event.getIdentifier() + " " + event.getPayloadType())
                .toList();
    }

    private PolicyPlatform platform(PolicyPlatform.Made... policies) {
        return new PolicyPlatform(engine, folder.resolve("process.db"), List.of(policies));
    }
}
