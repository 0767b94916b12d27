package org.homeward.platform.messaging;

/** The stream has moved on from the version the sender had seen. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long currentVersion;

    /** Stale against this current version. */
    public StaleVersion(long currentVersion) {
        super("the stream has version " + currentVersion, null, false, false);
        this.currentVersion = currentVersion;
    }

    /** The version the stream has. */
    public long currentVersion() {
        return currentVersion;
    }
}
