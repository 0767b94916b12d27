package org.homeward.benchmarks.rival;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A command that was waited for; costs next to nothing while nobody records it. */
@Name(Waited.NAME)
@Label("Command waited for")
@Category("Benchmark")
@StackTrace(false)
public final class Waited extends Event {
    /** What it is called in a recording. */
    public static final String NAME = "homeward.CommandWaitedFor";
}
