package org.homeward.platform.process;

/** The file of process state could not be read or written; what was to be remembered is not. */
public final class ProcessStoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes it, with what went wrong. */
    public ProcessStoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
