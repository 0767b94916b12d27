package org.homeward.platform.live;

/** Who asks has as many streams open as one user may, or everybody together has. */
public final class TooManyStreams extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyStreams() {
        super("too many streams", null, false, false);
    }
}
