package org.homeward.platform.readstore;

/** One event could not be projected; the events before it are applied. It names no value of the event. */
public final class ProjectionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    ProjectionFailed(long position, Throwable cause) {
        super("the event at position " + position + " could not be projected", cause);
        this.position = position;
    }

    /** The position of the event. */
    public long position() {
        return position;
    }
}
