package org.homeward.query.reporting;

import org.homeward.kernel.reporting.ReportPeriod;

/**
 * The times a report is about.
 *
 * @param period the period as asked
 * @param days its days
 * @param calendar the donor's reporting years
 * @param position the position of the last event taken into account
 */
record Frame(ReportPeriod period, Days days, ReportCalendar calendar, long position) {}
