package org.homeward.benchmarks.rival;

/** A system that can say what it stands on. */
@FunctionalInterface
public interface Telling {
    /** In some words, on one line. */
    String about();
}
