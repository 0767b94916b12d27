package org.homeward.standalone.story;

/**
 * How long something takes, in days: half of the cases take at most the median, nine of ten at most the other figure
 * (lognormal).
 */
record Spread(double median, double ninetieth) {
    private static final double NINETIETH = 1.2815515655446004;

    /** A duration of at least and at most so many days. */
    int days(Chance chance, int least, int most) {
        var deviation = (StrictMath.log(ninetieth) - StrictMath.log(median)) / NINETIETH;
        var days = median * StrictMath.exp(deviation * chance.gaussian());
        return (int) Math.max(least, Math.min(most, Math.round(days)));
    }
}
