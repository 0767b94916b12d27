package org.homeward.platform.backup;

/** A backup is not taken or not restored; the message says why, for whoever asked for it. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupRefused(String why) {
        super(why);
    }

    BackupRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
