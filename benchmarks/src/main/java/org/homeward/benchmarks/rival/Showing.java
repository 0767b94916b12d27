package org.homeward.benchmarks.rival;

import java.util.UUID;

/** A system that shows what has happened, in read models. */
public interface Showing extends Rival {
    /** Opens a case; returns when the command is acknowledged. */
    void open(UUID id) throws Exception;

    /** Whether a reader is shown the case. */
    boolean shows(UUID id) throws Exception;
}
