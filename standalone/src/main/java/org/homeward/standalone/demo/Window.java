package org.homeward.standalone.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets only so many things be under way at once; the others wait their turn. */
final class Window {
    private final int most;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int underWay;

    Window(int most) {
        this.most = most;
    }

    /** Begins something now or as soon as there is room. */
    <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> something) {
        var result = new CompletableFuture<T>();
        Runnable run = () -> {
            var unused = something.get().whenComplete((value, failed) -> {
                next();
                if (failed == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(failed);
                }
            });
        };
        synchronized (waiting) {
            if (underWay == most) {
                waiting.add(run);
                return result;
            }
            underWay++;
        }
        run.run();
        return result;
    }

    private void next() {
        Runnable run;
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                underWay--;
                return;
            }
            run = waiting.remove();
        }
        run.run();
    }
}
