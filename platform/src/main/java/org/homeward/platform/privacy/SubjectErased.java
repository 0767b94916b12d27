package org.homeward.platform.privacy;

/** The person is erased in a purpose group: no new value of that group can be kept. */
public final class SubjectErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SubjectErased() {
        super("the person is erased in this purpose group", null, false, false);
    }
}
