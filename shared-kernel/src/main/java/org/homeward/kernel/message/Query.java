package org.homeward.kernel.message;

/**
 * A question to the read side.
 *
 * @param <R> the view that answers it
 */
public interface Query<R> {
    /** The type of the answer, so that the question can be routed to another process. */
    Class<R> answerType();
}
