package org.homeward.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Sends things side by side, except that what shares a lane goes one after the other, in the order in which it was
 * given. So the order in every lane is always the same, however fast each is answered.
 */
final class Lanes {
    private static final CompletableFuture<Void> FREE = CompletableFuture.completedFuture(null);

    private final Window window;
    private final Map<String, CompletableFuture<Void>> last = new HashMap<>();

    /** At most so many at once. */
    Lanes(int most) {
        this.window = new Window(most);
    }

    /** Sends once everything before it in its lanes is answered. */
    void send(List<String> lanes, Supplier<CompletableFuture<Void>> sending) {
        var before = lanes.stream()
                .map(lane -> Optional.ofNullable(last.get(lane)).orElse(FREE))
                .toArray(CompletableFuture[]::new);
        var answered = CompletableFuture.allOf(before).thenCompose(free -> window.begin(sending));
        lanes.forEach(lane -> last.put(lane, answered));
    }

    /** Completes when everything that was sent is answered; fails if something of it failed. */
    CompletableFuture<Void> all() {
        return CompletableFuture.allOf(last.values().toArray(CompletableFuture[]::new));
    }
}
