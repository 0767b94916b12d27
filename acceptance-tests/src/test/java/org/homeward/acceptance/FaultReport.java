package org.homeward.acceptance;

/** Tells how many faults were tried and what was lost; the build repeats such lines at its end and adds them up. */
final class FaultReport {
    private FaultReport() {}

    static void tell(String kind, int tried, int losses, String more) {
        say("%s: faults tried %d, losses %d%s".formatted(kind, tried, losses, more.isEmpty() ? "" : "; " + more));
    }

    /** Tells what was not tried, and why. */
    static void say(String line) {
        System.out.println("homeward: " + line);
    }
}
