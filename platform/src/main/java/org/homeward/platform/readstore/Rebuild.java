package org.homeward.platform.readstore;

/** Makes all read models again from the first event. Readers see them grow meanwhile. */
public final class Rebuild {
    private final ProjectionProcessor processor;

    /** A rebuild of everything the processor keeps. */
    public Rebuild(ProjectionProcessor processor) {
        this.processor = processor;
    }

    /** Starts from nothing; {@link ReadProgress#percent()} tells how far it is. */
    public void start() {
        processor.startOver();
    }
}
