package org.homeward.benchmarks.rival;

import java.io.Closeable;

/** A system that answers what the programme and its donors ask, on the way that readers take. */
public interface Reporting extends Closeable {
    /** Asks a question of this name; returns when it is answered. */
    void ask(String question) throws Exception;
}
