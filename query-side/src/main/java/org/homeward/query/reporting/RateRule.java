package org.homeward.query.reporting;

/** Which rate converts a cost. */
enum RateRule {
    /** The simple average of the monthly rates of the period, applied to the sum of the period. */
    PERIOD_AVERAGE,
    /** The rate of the month in which the service was rendered, applied to each cost. */
    MONTH_OF_SERVICE
}
