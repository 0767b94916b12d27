package org.homeward.benchmarks;

/** A figure that is to be reached, in the order of the page. */
enum Figure {
    ONE_RATE("commands/s, 1 client", Bound.AT_LEAST, 2_500, Form.RATE),
    ONE_TO_STARTER("commands/s, 1 client, to Axon's starter", Bound.AT_LEAST, 4, Form.TIMES),
    MANY_RATE("commands/s, 32 clients", Bound.AT_LEAST, 20_000, Form.RATE),
    MANY_TO_STARTER("commands/s, 32 clients, to Axon's starter", Bound.AT_LEAST, 10, Form.TIMES),
    MANY_TO_UNFLUSHED("commands/s, 32 clients, to itself without flushes", Bound.AT_LEAST, 0.7, Form.TIMES),
    HOT_RATE("commands/s, 8 clients on one stream", Bound.AT_LEAST, 2_500, Form.RATE),
    HOT_TO_STARTER("commands/s, 8 clients on one stream, to Axon's starter", Bound.AT_LEAST, 25, Form.TIMES),
    MANY_HALF("ms until acknowledged, 32 clients, half", Bound.AT_MOST, 0.002, Form.MILLIS),
    MANY_MOST("ms until acknowledged, 32 clients, 99 %", Bound.AT_MOST, 0.010, Form.MILLIS),
    SHOWN_HALF("ms from acknowledged to shown, half", Bound.AT_MOST, 0.005, Form.MILLIS),
    SHOWN_MOST("ms from acknowledged to shown, 95 %", Bound.AT_MOST, 0.015, Form.MILLIS),
    COST_AMONG_MANY("processor time of a command among many events, to that among few", Bound.AT_MOST, 1.1, Form.TIMES),
    RAW_READ("events/s, raw read", Bound.AT_LEAST, 120_000, Form.RATE),
    ONE_AGAIN("events/s, one read model again", Bound.AT_LEAST, 12_000, Form.RATE),
    ONE_AGAIN_TO_STARTER("events/s, one read model again, to Axon's starter", Bound.AT_LEAST, 6, Form.TIMES),
    MILLION_ONE("s for a million events, one read model again", Bound.AT_MOST, 90, Form.SECONDS),
    MILLION_ALL("s for a million events, all read models again", Bound.AT_MOST, 300, Form.SECONDS),
    REPORT("ms until the slowest report is answered, the demo's events", Bound.AT_MOST, 0.010, Form.MILLIS),
    REPORT_AMONG_MANY("ms until the slowest report is answered, a million events", Bound.AT_MOST, 0.010, Form.MILLIS),
    UP("s until the program is up", Bound.AT_MOST, 2.5, Form.SECONDS),
    UP_MEMORY("MiB resident after the start", Bound.AT_MOST, 320, Form.RATE),
    STORY_RATE("stored events/s, the demo's story", Bound.AT_LEAST, 1_700, Form.RATE),
    STORY_WHOLE("s for the whole demo, read models caught up", Bound.AT_MOST, 150, Form.RATE),
    STORY_MEMORY("MiB resident at most, the demo's story", Bound.AT_MOST, 600, Form.RATE),
    APART_RATE("commands/s through Axon Server, 32 clients", Bound.AT_LEAST, 3_000, Form.RATE);

    /** Whether more is better. */
    private enum Bound {
        AT_LEAST,
        AT_MOST
    }

    /** How its values are told. */
    private enum Form {
        RATE,
        TIMES,
        MILLIS,
        SECONDS
    }

    private final String title;
    private final Bound bound;
    private final double target;
    private final Form form;

    Figure(String title, Bound bound, double target, Form form) {
        this.title = title;
        this.bound = bound;
        this.target = target;
        this.form = form;
    }

    String title() {
        return title;
    }

    /** What is to be reached, in words. */
    String wanted() {
        return (bound == Bound.AT_LEAST ? "at least " : "at most ") + text(target);
    }

    /** A value of it as the tables show it. */
    String text(double value) {
        return switch (form) {
            case RATE -> Sample.rate(value);
            case TIMES -> Sample.times(value);
            case MILLIS -> Sample.millis(value);
            case SECONDS -> Sample.seconds(value);
        };
    }

    /** Whether this value is enough. */
    boolean isMetBy(double value) {
        return bound == Bound.AT_LEAST ? value >= target : value <= target;
    }

    /** How many times the target this value is. */
    double toTarget(double value) {
        return value / target;
    }
}
