package org.homeward.platform.messaging;

/** The actor was refused too often in the last minute; nothing is decided for it until later. */
public final class TooManyRefusals extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the answer. */
    public TooManyRefusals() {
        super("refused too often", null, false, false);
    }
}
