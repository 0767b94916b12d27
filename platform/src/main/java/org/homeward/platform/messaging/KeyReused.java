package org.homeward.platform.messaging;

/** The idempotency key was used before, with another command. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the answer. */
    public KeyReused() {
        super("the idempotency key was used with another command", null, false, false);
    }
}
