package org.homeward.benchmarks.rival;

/** Somebody who sends one command after the other. */
@FunctionalInterface
public interface Client {
    /** Sends the next command; returns when it is acknowledged. */
    void next() throws Exception;
}
