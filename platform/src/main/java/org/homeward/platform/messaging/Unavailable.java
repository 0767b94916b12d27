package org.homeward.platform.messaging;

/** The answer cannot be given now; the same message may be sent again. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the answer. */
    public Unavailable() {
        super("not available now", null, false, false);
    }
}
