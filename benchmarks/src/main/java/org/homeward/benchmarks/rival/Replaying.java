package org.homeward.benchmarks.rival;

import java.io.Closeable;

/** A system that makes its read models from the events. */
public interface Replaying extends Counting, Closeable {
    /** What stands for all read models. */
    String ALL = "all";

    /** Reads all stored events, each as an object; how many they were. */
    long readAll();

    /** Makes a read model, or all, again from all events; returns when it is as far as the events are. */
    void rebuild(String what) throws Exception;
}
