package org.homeward.platform.axon;

import java.util.List;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.Rejection;

/** What can be said to and about a counter, the aggregate of these tests. */
public interface CounterMessages {
    /** The commands. */
    sealed interface CounterCommand extends Command {
        @Override
        default String streamId() {
            return counter();
        }

        /** The counter that decides. */
        String counter();
    }

    /** Opens a counter. */
    record OpenCounter(String counter, int limit) implements CounterCommand {}

    /** Counts up. */
    record Count(String counter, int by) implements CounterCommand {}

    /** The events. */
    sealed interface CounterEvent extends Event {
        @Override
        default String streamId() {
            return counter();
        }

        /** The counter it happened to. */
        String counter();
    }

    /** A counter was opened. */
    record CounterOpened(String counter, int limit) implements CounterEvent {}

    /** A counter went up. */
    record Counted(String counter, int by, String actor) implements CounterEvent {}

    /** The limit would be passed. */
    record LimitReached(int limit, int counted) implements Rejection {
        @Override
        public List<String> nextSteps() {
            return List.of("counter.open-counter");
        }
    }

    /** There is no such counter. */
    record CounterNotOpen() implements Rejection {}
}
