package org.homeward.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.message.Rejection;

/**
 * Given past events, when a command, then new events or a refusal.
 *
 * @param <C> the commands of the aggregate
 * @param <S> its states
 * @param <E> its events
 */
public final class DeciderSpec<C, S, E> {
    /** The decision of an aggregate's rules. */
    @FunctionalInterface
    public interface Decide<C, S, E> {
        List<? extends E> apply(C command, S state, Facts facts);
    }

    private final S initial;
    private final Decide<C, S, E> decide;
    private final BiFunction<S, E, S> evolve;

    public DeciderSpec(S initial, Decide<C, S, E> decide, BiFunction<S, E, S> evolve) {
        this.initial = initial;
        this.decide = decide;
        this.evolve = evolve;
    }

    /** What has happened before. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Given given(E... past) {
        return new Given(List.of(past));
    }

    /** What has happened before. */
    public Given given(List<? extends E> past) {
        return new Given(List.copyOf(past));
    }

    /** The past of a decision. */
    public final class Given {
        private final List<E> past;

        private Given(List<E> past) {
            this.past = past;
        }

        /** The command to decide. */
        public Then<E> when(C command, Facts facts) {
            var reached = state();
            return new Then<>(() -> List.copyOf(decide.apply(command, reached, facts)));
        }

        /** The state that the past leads to. */
        public S state() {
            var state = initial;
            for (var event : past) {
                state = evolve.apply(state, event);
            }
            return state;
        }
    }

    /**
     * The outcome of a decision.
     *
     * @param decision the decision, taken when it is asked about
     * @param <E> the events of the aggregate
     */
    public record Then<E>(Supplier<List<E>> decision) {
        /** The decision is exactly these events. */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final void then(E... expected) {
            assertThat(decision.get()).containsExactly(expected);
        }

        /** The decision is that nothing needs to happen. */
        public void nothing() {
            assertThat(decision.get()).isEmpty();
        }

        /** The decision is a refusal for this reason. */
        public void refused(Rejection expected) {
            var refused = catchThrowableOfType(CommandRejected.class, decision::get);
            assertThat(refused).as("a refusal").isNotNull();
            assertThat(refused.rejection()).isEqualTo(expected);
        }
    }
}
