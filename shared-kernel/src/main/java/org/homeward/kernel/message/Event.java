package org.homeward.kernel.message;

/** A fact that happened to one stream: complete, in plain values, never changed once stored. */
public interface Event {
    /** The stream the fact belongs to. */
    String streamId();
}
