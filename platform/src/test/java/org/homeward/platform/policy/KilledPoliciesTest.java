package org.homeward.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.Message;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.CounterOpened;
import org.homeward.platform.policy.KilledPolicies.Point;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 of a process while its policies react, on files: what they do is neither lost nor done twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledPoliciesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void killed_before_a_reaction_is_on_disk_it_comes_again() throws Exception {
        var acknowledged = KilledPolicies.kill(folder, Point.BEFORE_THE_APPEND, 1, 20);
        try (var engine = KilledPolicies.open(folder)) {
            assertThat(payloads(engine.readEvents(null, false))).noneMatch(Counted.class::isInstance);
        }
        assertEverythingOnce(acknowledged);
    }

    @Test
    void killed_when_a_reaction_is_on_disk_but_not_remembered_it_is_not_done_again() throws Exception {
        var acknowledged = KilledPolicies.kill(folder, Point.AFTER_THE_APPEND, 1, 20);
        try (var engine = KilledPolicies.open(folder)) {
            assertThat(payloads(engine.readEvents(null, false))).anyMatch(Counted.class::isInstance);
        }
        assertEverythingOnce(acknowledged);
    }

    @Test
    void killed_at_any_moment_under_load_everything_is_done_once() throws Exception {
        var acknowledged = new ArrayList<Integer>();
        for (var round = 0; round < 2; round++) {
            acknowledged.addAll(KilledPolicies.kill(folder, Point.NOWHERE, round * 100_000 + 1, 150));
        }
        assertEverythingOnce(acknowledged);
    }

    private void assertEverythingOnce(List<Integer> acknowledged) throws InterruptedException {
        List<Object> events;
        try (var engine = KilledPolicies.open(folder);
                var platform = KilledPolicies.on(folder, engine)) {
            platform.settle();
            assertThat(platform.failed().size()).isZero();
            events = payloads(engine.readEvents(null, false));
        }
        var opened = events.stream()
                .filter(CounterOpened.class::isInstance)
                .map(event -> ((CounterOpened) event).counter())
                .filter(counter -> !counter.equals("all"))
                .toList();
        var counted = events.stream()
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .toList();
        assertThat(opened)
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.stream().map(number -> "c-" + number).toList());
        assertThat(counted.stream().map(Counted::counter).filter(counter -> !counter.equals("all")))
                .containsExactlyInAnyOrderElementsOf(opened);
        assertThat(counted.stream()
                        .filter(event -> event.counter().equals("all"))
                        .map(event -> "c-" + event.by())
                        .toList())
                .hasSize(opened.size() + 1)
                .containsAll(opened);
    }

    private static List<Object> payloads(Stream<? extends Message<?>> events) {
        return events.<Object>map(Message::getPayload).toList();
    }
}
