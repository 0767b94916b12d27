package org.homeward.benchmarks;

/** How long is measured. */
enum Size {
    /** To see that everything runs: half a minute for each part; no figure of it means anything. */
    TINY(1, 1, 1, 20, 5_000, 2_000, 1),
    /** For a first look. */
    SHORT(5, 3, 2, 100, 300_000, 10_000, 3),
    /** What the page is best made from; some 35 minutes on a quiet machine. */
    NORMAL(10, 4, 3, 200, 1_000_000, 40_000, 5),
    /** For whoever doubts. */
    LARGE(20, 10, 9, 1_000, 3_000_000, 50_000, 9);

    private final int lookSeconds;
    private final int cellSeconds;
    private final int rounds;
    private final int samples;
    private final int events;
    private final int baselineEvents;
    private final int starts;

    Size(int lookSeconds, int cellSeconds, int rounds, int samples, int events, int baselineEvents, int starts) {
        this.lookSeconds = lookSeconds;
        this.cellSeconds = cellSeconds;
        this.rounds = rounds;
        this.samples = samples;
        this.events = events;
        this.baselineEvents = baselineEvents;
        this.starts = starts;
    }

    /** How long each look at a rival takes that is under load before it is measured. */
    int lookSeconds() {
        return lookSeconds;
    }

    /** How long one figure of one round is measured. */
    int cellSeconds() {
        return cellSeconds;
    }

    /** How many rounds, each of all rivals in turn. */
    int rounds() {
        return rounds;
    }

    /** How many waits for a read model. */
    int samples() {
        return samples;
    }

    /** How many events are read and replayed. */
    int events() {
        return events;
    }

    /** How many events the slower baseline replays. */
    int baselineEvents() {
        return baselineEvents;
    }

    /** How often the program is started. */
    int starts() {
        return starts;
    }
}
