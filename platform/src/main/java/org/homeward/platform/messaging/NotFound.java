package org.homeward.platform.messaging;

/** What is asked about is unknown, or not visible to the actor. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the answer. */
    public NotFound() {
        super("unknown or not visible", null, false, false);
    }
}
