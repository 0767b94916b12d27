package org.homeward.platform.web;

import java.util.List;

/** A request that cannot be read, with everything that is wrong with it. Nothing was changed. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Malformed in these ways. */
    public Malformed(List<Fault> faults) {
        super("the request has " + faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order it was found. */
    public List<Fault> faults() {
        return faults;
    }
}
