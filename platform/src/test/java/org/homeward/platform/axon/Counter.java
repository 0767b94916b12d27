package org.homeward.platform.axon;

import java.util.List;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.CounterCommand;
import org.homeward.platform.axon.CounterMessages.CounterEvent;
import org.homeward.platform.axon.CounterMessages.CounterNotOpen;
import org.homeward.platform.axon.CounterMessages.CounterOpened;
import org.homeward.platform.axon.CounterMessages.LimitReached;
import org.homeward.platform.axon.CounterMessages.OpenCounter;

/** The rules of a counter. */
sealed interface Counter {
    /** Before it is opened. */
    record Closed() implements Counter {}

    /** Counting. */
    record Open(int limit, int counted) implements Counter {}

    static Counter initial() {
        return new Closed();
    }

    static List<CounterEvent> decide(CounterCommand command, Counter state, Facts facts) {
        return switch (command) {
            case OpenCounter open ->
                state instanceof Open ? List.of() : List.of(new CounterOpened(open.counter(), open.limit()));
            case Count count -> count(count, opened(state), facts);
        };
    }

    static Counter evolve(Counter state, CounterEvent event) {
        return switch (event) {
            case CounterOpened opened -> new Open(opened.limit(), 0);
            case Counted counted ->
                new Open(opened(state).limit(), opened(state).counted() + counted.by());
        };
    }

    private static List<CounterEvent> count(Count count, Open state, Facts facts) {
        if (state.counted() + count.by() > state.limit()) {
            throw new CommandRejected(new LimitReached(state.limit(), state.counted()));
        }
        return List.of(
                new Counted(count.counter(), count.by(), facts.actor().id().value()));
    }

    private static Open opened(Counter state) {
        return switch (state) {
            case Open open -> open;
            case Closed closed -> throw new CommandRejected(new CounterNotOpen());
        };
    }
}
