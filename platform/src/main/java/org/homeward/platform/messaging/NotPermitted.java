package org.homeward.platform.messaging;

/** The actor's role or office does not allow this message. */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** Not permitted for the reason with this stable public code. */
    public NotPermitted(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** The stable public code of the reason. */
    public String code() {
        return code;
    }
}
