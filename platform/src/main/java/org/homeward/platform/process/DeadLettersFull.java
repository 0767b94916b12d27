package org.homeward.platform.process;

/** So many reactions have failed that no more events are read until somebody has looked at them. */
public final class DeadLettersFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Full with this many. */
    public DeadLettersFull(int most) {
        super("the reactions to " + most + " events have failed; retry or discard them", null, false, false);
    }
}
