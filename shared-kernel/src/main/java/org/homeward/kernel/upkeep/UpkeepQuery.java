package org.homeward.kernel.upkeep;

import org.homeward.kernel.message.Query;
import org.homeward.kernel.message.Require;

/**
 * Questions about the upkeep of the system.
 *
 * @param <R> the view that answers
 */
public sealed interface UpkeepQuery<R> extends Query<R> {
    /** The most letters that one answer holds. */
    int LETTERS_MOST = 1_000;

    /** How the read models stand, and the rebuild that is under way. */
    record ShowReadModels() implements UpkeepQuery<ReadModels> {
        @Override
        public Class<ReadModels> answerType() {
            return ReadModels.class;
        }
    }

    /** The first events that projections could not take. */
    record ListProjectionLetters(int limit) implements UpkeepQuery<DeadLetters> {
        public ListProjectionLetters {
            limit = Require.between(limit, 1, LETTERS_MOST, "limit");
        }

        @Override
        public Class<DeadLetters> answerType() {
            return DeadLetters.class;
        }
    }

    /** The first events on which policies failed. */
    record ListReactionLetters(int limit) implements UpkeepQuery<DeadLetters> {
        public ListReactionLetters {
            limit = Require.between(limit, 1, LETTERS_MOST, "limit");
        }

        @Override
        public Class<DeadLetters> answerType() {
            return DeadLetters.class;
        }
    }
}
