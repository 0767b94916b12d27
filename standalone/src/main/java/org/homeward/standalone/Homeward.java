package org.homeward.standalone;

/** Starts Homeward as one process. */
public final class Homeward {
    private Homeward() {}

    /** The entry point. */
    public static void main(String[] args) {}
}
