package org.homeward.kernel.reporting;

import org.homeward.kernel.money.Money;

/** A cell of a report. */
public sealed interface ReportCell {
    /** Words. */
    record Words(String text) implements ReportCell {}

    /** A number of persons or things. */
    record Count(long number) implements ReportCell {}

    /** An amount. */
    record Amount(Money money) implements ReportCell {}

    /**
     * A decimal number that is not an amount, such as a rate or a share.
     *
     * @param text the number as a decimal text
     * @param unit what it counts, for example {@code %}; may be empty
     */
    record Figure(String text, String unit) implements ReportCell {}

    /** A small number that would tell too much about somebody: it is below the threshold, and more than nothing. */
    record Small(int threshold) implements ReportCell {}

    /** A number left out so that a small one cannot be computed from its neighbours. */
    record Hidden() implements ReportCell {}

    /** Nothing. */
    record Blank() implements ReportCell {}
}
