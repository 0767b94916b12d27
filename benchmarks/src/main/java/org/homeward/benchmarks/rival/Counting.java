package org.homeward.benchmarks.rival;

/** A system that knows how many events it keeps. */
@FunctionalInterface
public interface Counting {
    /** How many events are stored. */
    long stored();
}
