package org.homeward.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanesTest {
    private final Lanes lanes = new Lanes(2);
    private final List<String> begun = new ArrayList<>();
    private final Map<String, CompletableFuture<Void>> open = new HashMap<>();

    @Test
    void what_shares_a_lane_goes_one_after_the_other() {
        send("first", "agreement", "case-1");
        send("second", "agreement", "case-2");
        assertThat(begun).containsExactly("first");

        answer("first");
        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void what_shares_none_goes_side_by_side_but_only_so_many_at_once() {
        send("first", "case-1");
        send("second", "case-2");
        send("third", "case-3");
        assertThat(begun).containsExactly("first", "second");

        answer("second");
        assertThat(begun).containsExactly("first", "second", "third");
    }

    @Test
    void all_is_done_when_everything_is_answered() {
        send("first", "case-1");
        send("second", "case-1");
        answer("first");
        assertThat(lanes.all()).isNotDone();

        answer("second");
        assertThat(lanes.all()).isCompleted();
    }

    @Test
    void after_a_failure_its_lane_stops_and_all_of_it_has_failed() {
        send("first", "case-1");
        send("second", "case-1");
        Objects.requireNonNull(open.get("first")).completeExceptionally(new IllegalStateException("no"));

        assertThat(begun).containsExactly("first");
        assertThat(lanes.all()).isCompletedExceptionally();
    }

    private void send(String name, String... shared) {
        lanes.send(List.of(shared), () -> {
            begun.add(name);
            return open.computeIfAbsent(name, any -> new CompletableFuture<>());
        });
    }

    private void answer(String name) {
        Objects.requireNonNull(open.get(name)).complete(null);
    }
}
